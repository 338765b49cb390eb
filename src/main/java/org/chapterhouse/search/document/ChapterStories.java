package org.chapterhouse.search.document;

import java.util.Collection;
import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.ChapterName;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Knows whose story a session tells, by the words by which chapters are recognized at present. */
@ApplicationScoped
public class ChapterStories {

    @Inject
    private ChapterDirectory directory;

    private volatile ChapterMentions latest = new ChapterMentions(List.of());

    /** Those of the sessions that tell the story of one of these chapters. */
    public List<Session> telling(Collection<String> slugs, List<Session> sessions) {
        ChapterMentions mentions = mentions();
        return sessions.stream()
                .filter(session ->
                        mentions.of(session).stream().map(Label::slug).anyMatch(slugs::contains))
                .toList();
    }

    /** Asks the database each time: an index must not be filled by names that were changed on another server. */
    ChapterMentions mentions() {
        List<ChapterName> names = directory.names();
        ChapterMentions known = latest;
        if (!known.knows(names)) {
            known = new ChapterMentions(names);
            latest = known;
        }
        return known;
    }
}

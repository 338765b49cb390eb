package org.chapterhouse.search;

import java.util.List;

import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.ChapterName;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Knows by which words chapters are recognized at present. */
@ApplicationScoped
class ChapterStories {

    @Inject
    private ChapterDirectory directory;
    private volatile ChapterMentions latest = new ChapterMentions(List.of());

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

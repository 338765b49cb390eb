package org.chapterhouse.search.find;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.SessionContents;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.search.document.ChapterStories;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the choices of a search leave of sessions found by title, decided without the index. */
@Dependent
class TitleFilter {

    @Inject
    private ChapterStories stories;

    @Inject
    private SessionContents contents;

    List<Session> apply(SearchQuery query, List<Session> sessions) {
        List<Session> left =
                sessions.stream().filter(session -> passes(session, query)).toList();
        Set<String> chapters = query.chosen(SearchFacet.CHAPTER);
        if (!chapters.isEmpty()) {
            left = stories.telling(chapters, left);
        }
        Set<String> wanted = query.chosen(SearchFacet.HAS);
        if (!wanted.isEmpty() && !left.isEmpty()) {
            Map<Long, Set<SessionContent>> held = contents.of(left);
            left = left.stream()
                    .filter(session -> names(held.get(session.getId())).containsAll(wanted))
                    .toList();
        }
        return left;
    }

    private static boolean passes(Session session, SearchQuery query) {
        PartialDate heldOn = session.getHeldOn();
        return oneOf(query.chosen(SearchFacet.PROGRAM), session.getPrograms(), Program::getSlug)
                && oneOf(query.chosen(SearchFacet.TOPIC), session.getTopics(), Topic::getSlug)
                && oneOf(
                        query.chosen(SearchFacet.PRESENTER),
                        session.getAppearances(),
                        a -> a.getPresenter().getSlug())
                && oneOf(
                        query.chosen(SearchFacet.YEAR),
                        Stream.ofNullable(heldOn).toList(),
                        held -> String.valueOf(held.year()))
                && oneOf(query.chosen(SearchFacet.KIND), List.of(MomentKind.ABOUT), MomentKind::value);
    }

    private static Set<String> names(Set<SessionContent> contents) {
        return contents.stream()
                .map(content -> content.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static <T> boolean oneOf(Set<String> chosen, Collection<T> values, Function<T, String> slug) {
        return chosen.isEmpty()
                || !Collections.disjoint(chosen, values.stream().map(slug).toList());
    }
}

package org.chapterhouse.search;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Holding;
import org.chapterhouse.catalog.Holdings;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Topic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the choices of a search leave of sessions found by title, decided without the index. */
@Dependent
class TitleFilter {

    @Inject
    private ChapterStories stories;
    @Inject
    private Holdings holdings;

    List<Session> apply(SearchQuery query, List<Session> sessions) {
        List<Session> left = sessions.stream().filter(session -> passes(session, query)).toList();
        Set<String> chapters = query.chosen(SearchFacet.CHAPTER);
        if (!chapters.isEmpty()) {
            ChapterMentions mentions = stories.mentions();
            left = left.stream().filter(session -> oneOf(chapters, mentions.of(session), Label::slug)).toList();
        }
        Set<String> wanted = query.chosen(SearchFacet.HAS);
        if (!wanted.isEmpty() && !left.isEmpty()) {
            Map<Long, Set<Holding>> held = holdings.of(left);
            left = left.stream().filter(session -> names(held.get(session.getId())).containsAll(wanted)).toList();
        }
        return left;
    }

    private static boolean passes(Session session, SearchQuery query) {
        PartialDate heldOn = session.getHeldOn();
        return oneOf(query.chosen(SearchFacet.PROGRAM), session.getPrograms(), Program::getSlug)
                && oneOf(query.chosen(SearchFacet.TOPIC), session.getTopics(), Topic::getSlug)
                && oneOf(query.chosen(SearchFacet.PRESENTER), session.getAppearances(), a -> a.getPresenter().getSlug())
                && oneOf(query.chosen(SearchFacet.YEAR), Stream.ofNullable(heldOn).toList(),
                        held -> String.valueOf(held.year()))
                && oneOf(query.chosen(SearchFacet.KIND), List.of(MomentKind.ABOUT), MomentKind::value);
    }

    private static Set<String> names(Set<Holding> holdings) {
        return holdings.stream().map(holding -> holding.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static <T> boolean oneOf(Set<String> chosen, Collection<T> values, Function<T, String> slug) {
        return chosen.isEmpty() || !Collections.disjoint(chosen, values.stream().map(slug).toList());
    }
}

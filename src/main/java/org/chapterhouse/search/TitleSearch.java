package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What is left of search while the search server is away: words in titles, found in the database. */
@ApplicationScoped
@Transactional
class TitleSearch {

    private static final int MOST = 1_000;

    @Inject
    private Sessions sessions;

    SearchResults find(SearchQuery query, QueryText text, Viewer viewer) {
        long start = System.nanoTime();
        List<String> wanted = new ArrayList<>(text.words());
        wanted.addAll(text.phrases());
        List<Session> found = sessions.withTitleWords(wanted, viewer, MOST).stream()
                .filter(session -> passes(session, query)).toList();
        List<SessionHit> page = found.stream().skip(query.skipped()).limit(query.size()).map(TitleSearch::hit).toList();
        return new SearchResults(found.size(), found.size(), page, Map.of(),
                (System.nanoTime() - start) / 1_000_000, true);
    }

    private static boolean passes(Session session, SearchQuery query) {
        PartialDate heldOn = session.getHeldOn();
        return oneOf(query.chosen(SearchFacet.PROGRAM), session.getPrograms(), Program::getSlug)
                && oneOf(query.chosen(SearchFacet.TOPIC), session.getTopics(), Topic::getSlug)
                && oneOf(query.chosen(SearchFacet.PRESENTER), session.getAppearances(), a -> a.getPresenter().getSlug())
                && oneOf(query.chosen(SearchFacet.YEAR), Stream.ofNullable(heldOn).toList(),
                        held -> String.valueOf(held.year()));
    }

    private static <T> boolean oneOf(Set<String> chosen, Collection<T> values, Function<T, String> slug) {
        return chosen.isEmpty() || !Collections.disjoint(chosen, values.stream().map(slug).toList());
    }

    private static SessionHit hit(Session session) {
        Program program = session.getPrimaryProgram();
        PartialDate heldOn = session.getHeldOn();
        Integer minutes = session.getDurationMinutes();
        return new SessionHit(session.getSlug(), MarkedText.plain(session.getTitle()),
                MarkedText.plain(session.getSummary()), program == null ? null : program.getSlug(),
                program == null ? null : program.getName(), heldOn == null ? null : heldOn.display(),
                heldOn == null ? null : heldOn.toString(), minutes == null ? null : minutes * 60, false,
                session.getCoverWord(), session.getTopics().isEmpty() ? null : session.getTopics().get(0).getSlug(),
                session.getVisibility(), List.of(), List.of(), 0, List.of());
    }
}

package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.WordBeginnings;
import org.chapterhouse.search.words.MarkedText;

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

    @Inject
    private TitleFilter filter;

    SearchResults find(SearchQuery query, QueryText text, Viewer viewer) {
        long start = System.nanoTime();
        List<String> wanted = new ArrayList<>(text.words());
        wanted.addAll(text.phrases());
        List<Session> found = filter.apply(
                query,
                sessions.withTitleWords(wanted, viewer, MOST).stream()
                        .filter(session -> !isExcluded(session, text))
                        .toList());
        List<SessionHit> page = found.stream()
                .skip(query.skipped())
                .limit(query.size())
                .map(TitleSearch::hit)
                .toList();
        return new SearchResults(
                found.size(),
                found.size(),
                true,
                page,
                List.of(),
                Map.of(),
                (System.nanoTime() - start) / 1_000_000,
                true);
    }

    /** By the beginnings of words: their other forms are meant, too. */
    private static boolean isExcluded(Session session, QueryText text) {
        List<String> keys = WordBeginnings.keys(session.getTitle() + " " + session.getSummary());
        return text.excludedWords().stream()
                        .map(WordBeginnings::of)
                        .anyMatch(word -> !word.isEmpty() && word.match(keys))
                || text.excludedPhrases().stream()
                        .map(WordBeginnings::keys)
                        .anyMatch(phrase -> !phrase.isEmpty() && Collections.indexOfSubList(keys, phrase) >= 0);
    }

    private static SessionHit hit(Session session) {
        Program program = session.getPrimaryProgram();
        PartialDate heldOn = session.getHeldOn();
        Integer minutes = session.getDurationMinutes();
        return new SessionHit(
                session.getSlug(),
                MarkedText.plain(session.getTitle()),
                MarkedText.plain(session.getSummary()),
                List.of(),
                List.of(),
                program == null ? null : program.getSlug(),
                program == null ? null : program.getName(),
                heldOn == null ? null : heldOn.display(),
                heldOn == null ? null : heldOn.toString(),
                minutes == null ? null : minutes * 60,
                null,
                true,
                false,
                session.getCoverWord(),
                session.getTopics().isEmpty()
                        ? null
                        : session.getTopics().get(0).getSlug(),
                session.getVisibility(),
                false,
                List.of(),
                List.of(),
                0,
                List.of(),
                Evidence.NONE);
    }
}

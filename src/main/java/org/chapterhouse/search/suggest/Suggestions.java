package org.chapterhouse.search.suggest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.WordBeginnings;
import org.chapterhouse.search.suggest.Suggestion.Kind;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What may be meant while somebody is typing. Titles come from the index, because there are many; names are few and
 * remembered, but shown only if there is a session of theirs that the viewer may see. Chapters are public.
 */
@ApplicationScoped
public class Suggestions {

    private static final Logger LOG = System.getLogger(Suggestions.class.getName());
    private static final int LONGEST_TEXT = 200;
    private static final int MOST = 8;
    private static final int MOST_TITLES = 6;
    /** More than are shown: many may be names that only hidden sessions have. */
    private static final int MOST_NAMES = 100;

    @Inject
    private SearchedIndex index;

    @Inject
    private SuggestedNames names;

    @Inject
    private StoredSuggestions stored;

    /**
     * Best first, a handful at most. While the search server is away, titles are found by their letters alone.
     *
     * @param text beginnings of words, in any order
     * @throws Invalid if it is longer than anybody types
     */
    public List<Suggestion> find(String text, Viewer viewer) {
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid("problem.suggest.long", LONGEST_TEXT);
        }
        WordBeginnings typed = WordBeginnings.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>(names.find(typed, Kind.CHAPTER::equals, MOST));
        List<Suggestion> others = names.find(typed, kind -> kind != Kind.CHAPTER, MOST_NAMES);
        try {
            all.addAll(indexed(new SuggestRequest(index.name(), viewer, typed, others)));
        } catch (Unavailable e) {
            LOG.log(Level.DEBUG, "Suggestions come from the database.", e);
            all.addAll(stored.visibleNames(others, viewer));
            stored.titles(text, viewer).stream().limit(MOST_TITLES).forEach(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparingInt((Suggestion each) -> -typed.closeness(WordBeginnings.keys(each.text())))
                        .thenComparing(Suggestion::kind))
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> indexed(SuggestRequest request) {
        SearchResponse<SessionDocument> answer = index.search(request.titles(MOST_TITLES), SessionDocument.class);
        return Stream.concat(
                        request.visibleNames(answer).stream(),
                        answer.hits().hits().stream()
                                .map(hit -> new Suggestion(
                                        Kind.SESSION,
                                        hit.source().title(),
                                        hit.source().slug())))
                .toList();
    }
}

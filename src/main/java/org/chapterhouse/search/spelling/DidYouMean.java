package org.chapterhouse.search.spelling;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.Synonyms;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Proposes another spelling where a search found little, or one of several words nowhere. Only words that stand in nothing the viewer may see are
 * replaced, and only by words that do; the proposal always finds something.
 */
@ApplicationScoped
class DidYouMean {

    private static final Logger LOG = System.getLogger(DidYouMean.class.getName());
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_WORDS = 12;

    @Inject
    private SearchedIndex index;

    @Inject
    private Synonyms synonyms;

    /** The whole text with other words; costs at most two requests, none where enough was found. */
    Optional<Respelling> propose(SearchQuery query, SearchResults results, Viewer viewer) {
        if (results.degraded()
                || results.byWords() >= SearchResults.ENOUGH_BY_WORDS && results.allWords()
                || query.text().length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        List<TypedWord> words = TypedWord.in(query.text()).stream()
                .limit(MOST_WORDS)
                .filter(word -> !synonyms.isName(word.word()))
                .toList();
        try {
            return words.isEmpty()
                    ? Optional.empty()
                    : propose(new SpellingRequests(index.name(), viewer), query, words);
        } catch (Unavailable e) {
            LOG.log(Level.DEBUG, "No other spelling is proposed.", e);
            return Optional.empty();
        }
    }

    private Optional<Respelling> propose(SpellingRequests requests, SearchQuery query, List<TypedWord> words) {
        SearchResponse<Void> known = index.search(requests.known(words), Void.class);
        List<Respelling> respellings = Respelling.of(query.text(), words, known);
        if (respellings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Aggregate> found =
                index.search(requests.found(respellings, synonyms), Void.class).aggregations();
        return respellings.stream()
                .filter(respelling -> SpellingRequests.isFound(found, respellings.indexOf(respelling), respelling))
                .findFirst();
    }
}

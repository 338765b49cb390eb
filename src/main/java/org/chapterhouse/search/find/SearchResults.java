package org.chapterhouse.search.find;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.search.query.SearchFacet;

/**
 * One page of what was found.
 *
 * @param total      sessions found in all, on this and other pages
 * @param byWords    how many sessions hold the words, whatever is chosen in the facets; where meaning counts, too, not
 *                   counted beyond {@value #ENOUGH_BY_WORDS}
 * @param allWords   whether each word of the text stands in some session found; of long texts the first words count
 * @param similar    where nobody said or wrote half of the words: the few sessions that come closest in meaning, which
 *                   count neither in total nor in the facets; else empty
 * @param facets     true counts to narrow by; each facet leaves its own choice aside. Most frequent first, years newest
 *                   first
 * @param tookMillis how long the search took
 * @param degraded   whether the search server was away, so that only titles were searched
 */
public record SearchResults(
        long total,
        long byWords,
        boolean allWords,
        List<SessionHit> hits,
        List<SessionHit> similar,
        Map<SearchFacet, List<FacetValue>> facets,
        long tookMillis,
        boolean degraded) {

    /** Whoever finds this many sessions by the words as typed has spelled them well enough; see {@link #byWords}. */
    public static final int ENOUGH_BY_WORDS = 3;

    static final SearchResults NOTHING = new SearchResults(0, 0, true, List.of(), List.of(), Map.of(), 0, false);

    public SearchResults {
        hits = List.copyOf(hits);
        similar = List.copyOf(similar);
        facets = Map.copyOf(facets);
    }

    /** The same, with what was found only as what is similar in meaning. */
    SearchResults nobodySaid() {
        return new SearchResults(0, 0, false, List.of(), hits, Map.of(), tookMillis, false);
    }

    /** Ids of the slides and handouts among the moments. */
    public Set<Long> materials() {
        return Moment.materials(Stream.concat(hits.stream(), similar.stream())
                .flatMap(hit -> hit.moments().stream())
                .toList());
    }

    /** See {@link #facets()}; empty while titles are searched. */
    public List<FacetValue> facet(SearchFacet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}

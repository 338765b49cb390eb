package org.chapterhouse.search;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param total      sessions found in all, on this and other pages
 * @param tookMillis how long the search took
 * @param degraded   whether the search server was away, so that only titles were searched
 */
public record SearchResults(long total, List<SessionHit> hits, Facets facets, long tookMillis, boolean degraded) {

    /** True counts to narrow by; each facet leaves its own choice aside. Most frequent first, years newest first. */
    public record Facets(List<FacetValue> programs, List<FacetValue> topics, List<FacetValue> years,
            List<FacetValue> presenters) {

        static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());
    }

    static final SearchResults NOTHING = new SearchResults(0, List.of(), Facets.NONE, 0, false);

    public SearchResults {
        hits = List.copyOf(hits);
    }
}

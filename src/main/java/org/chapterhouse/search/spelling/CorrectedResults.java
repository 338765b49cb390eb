package org.chapterhouse.search.spelling;

import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.query.SearchQuery;

/**
 * What a search found, and in which spelling.
 *
 * @param query      what was looked for: as typed, or in the spelling that was surely meant
 * @param corrected  whether it was not looked for as typed
 * @param didYouMean the text in another spelling, which finds more, or null
 */
public record CorrectedResults(SearchQuery query, SearchResults results, boolean corrected, String didYouMean) {

    static CorrectedResults corrected(SearchQuery query, SearchResults results) {
        return new CorrectedResults(query, results, true, null);
    }

    /** Without any other spelling. */
    public static CorrectedResults asTyped(SearchQuery query, SearchResults results) {
        return new CorrectedResults(query, results, false, null);
    }
}

package org.chapterhouse.search;

/**
 * What a search found, and in which spelling.
 *
 * @param query      what was looked for: as typed, or in the spelling that was surely meant
 * @param corrected  whether it was not looked for as typed
 * @param didYouMean the text in another spelling, which finds more, or null
 */
public record Spelled(SearchQuery query, SearchResults results, boolean corrected, String didYouMean) {

    static Spelled corrected(SearchQuery query, SearchResults results) {
        return new Spelled(query, results, true, null);
    }

    /** Without any other spelling. */
    public static Spelled asTyped(SearchQuery query, SearchResults results) {
        return new Spelled(query, results, false, null);
    }
}

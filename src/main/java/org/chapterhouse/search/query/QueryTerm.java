package org.chapterhouse.search.query;

import java.util.List;

/**
 * A word of a query, or a run of words that is the name of something.
 *
 * @param typed     what somebody typed, without small words; all of it must be there
 * @param names     of the same thing, each as good as a phrase
 * @param spellings of the same words
 */
public record QueryTerm(String typed, List<String> names, List<String> spellings) {

    public QueryTerm {
        names = List.copyOf(names);
        spellings = List.copyOf(spellings);
    }

    /** One word, which may also be spelled otherwise. */
    public static QueryTerm word(String typed) {
        return new QueryTerm(typed, List.of(), QueryTermSplitter.otherSpellings(typed));
    }

    /** Just a word, for which nothing else stands. */
    static QueryTerm plain(String typed) {
        return new QueryTerm(typed, List.of(), List.of());
    }

    public boolean isPlain() {
        return names.isEmpty() && spellings.isEmpty();
    }
}

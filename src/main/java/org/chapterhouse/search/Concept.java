package org.chapterhouse.search;

import java.util.List;

/**
 * A word of a query, or a run of words that is the name of something.
 *
 * @param typed     what somebody typed, without small words; all of it must be there
 * @param names     of the same thing, each as good as a phrase
 * @param spellings of the same words
 */
record Concept(String typed, List<String> names, List<String> spellings) {

    Concept {
        names = List.copyOf(names);
        spellings = List.copyOf(spellings);
    }

    /** Just a word, for which nothing else stands. */
    static Concept plain(String typed) {
        return new Concept(typed, List.of(), List.of());
    }

    boolean isPlain() {
        return names.isEmpty() && spellings.isEmpty();
    }
}

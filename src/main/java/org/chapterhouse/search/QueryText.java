package org.chapterhouse.search;

import java.util.List;

/**
 * The text of a query taken apart. What is in no way a word (only punctuation) is left out.
 *
 * @param words           what to find, each once
 * @param phrases         what to find exactly so
 * @param excludedWords   what must not be there
 * @param excludedPhrases likewise
 * @param sentence        what is asked for as it was typed, without exclusions and quotes
 * @param decides         whether there is more than a single word that every text holds
 */
record QueryText(List<String> words, List<String> phrases, List<String> excludedWords, List<String> excludedPhrases,
        String sentence, boolean decides) {

    QueryText {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excludedWords = List.copyOf(excludedWords);
        excludedPhrases = List.copyOf(excludedPhrases);
    }

    static QueryText parse(String text) {
        return new QueryTextParser(text).parse();
    }

    /** Whether it says what to find; exclusions alone do not. */
    boolean asksForSomething() {
        return !words.isEmpty() || !phrases.isEmpty();
    }

    /** The words as one text. */
    String wordsTogether() {
        return String.join(" ", words);
    }
}

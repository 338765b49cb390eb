package org.chapterhouse.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a query taken apart. What is in no way a word (only punctuation) is left out.
 *
 * @param concepts        what to find, each once
 * @param phrases         what to find exactly so
 * @param quoted          those of the phrases that were typed as such
 * @param excludedWords   what must not be there
 * @param excludedPhrases likewise
 * @param sentence        what is asked for as it was typed, without exclusions and quotes
 * @param decides         whether there is more than a single word that every text holds
 */
record QueryText(List<Concept> concepts, List<String> phrases, List<String> quoted, List<String> excludedWords,
        List<String> excludedPhrases, String sentence, boolean decides) {

    QueryText {
        concepts = List.copyOf(concepts);
        phrases = List.copyOf(phrases);
        quoted = List.copyOf(quoted);
        excludedWords = List.copyOf(excludedWords);
        excludedPhrases = List.copyOf(excludedPhrases);
    }

    /** Without regard to other names. */
    static QueryText parse(String text) {
        return parse(text, Names.NONE);
    }

    static QueryText parse(String text, Names names) {
        return new QueryTextParser(text, names).parse();
    }

    /** The words that were typed, without those that decide nothing. */
    List<String> words() {
        return concepts.stream().flatMap(concept -> List.of(concept.typed().split(" ")).stream()).distinct().toList();
    }

    /** Whether it says what to find; exclusions alone do not. */
    boolean asksForSomething() {
        return !concepts.isEmpty() || !phrases.isEmpty();
    }

    /** The words as one text. */
    String wordsTogether() {
        return concepts.stream().map(Concept::typed).collect(Collectors.joining(" "));
    }
}

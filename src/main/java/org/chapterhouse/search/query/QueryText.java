package org.chapterhouse.search.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a query taken apart. What is in no way a word (only punctuation) is left out.
 *
 * @param typed           the whole text as it was typed, without white space around it
 * @param terms           what to find, each once
 * @param phrases         what to find exactly so
 * @param quoted          those of the phrases that were typed as such
 * @param excludedWords   what must not be there
 * @param excludedPhrases likewise
 * @param sentence        what is asked for as it was typed, without exclusions and quotes
 * @param leftOut         the small words that the terms do without, each as often as it was typed
 * @param decides         whether there is more than a single word that every text holds
 * @param runs            what the terms were made of
 */
public record QueryText(
        String typed,
        List<QueryTerm> terms,
        List<String> phrases,
        List<String> quoted,
        List<String> excludedWords,
        List<String> excludedPhrases,
        String sentence,
        List<String> leftOut,
        boolean decides,
        WordRuns runs) {

    public QueryText {
        terms = List.copyOf(terms);
        phrases = List.copyOf(phrases);
        quoted = List.copyOf(quoted);
        excludedWords = List.copyOf(excludedWords);
        excludedPhrases = List.copyOf(excludedPhrases);
        leftOut = List.copyOf(leftOut);
    }

    /** Without regard to other names, which {@link Synonyms#named} adds. */
    public static QueryText parse(String text) {
        return new QueryTextParser(text).parse();
    }

    /** The same with the other names of its terms; names of several words become one term. */
    QueryText with(Names names) {
        List<QueryTerm> named = runs.terms(names);
        return named.isEmpty()
                ? this
                : new QueryText(
                        typed,
                        named,
                        phrases,
                        quoted,
                        excludedWords,
                        excludedPhrases,
                        sentence,
                        leftOut,
                        decides,
                        runs);
    }

    /** The words that were typed, without those that decide nothing. */
    public List<String> words() {
        return terms.stream()
                .flatMap(term -> List.of(term.typed().split(" ")).stream())
                .distinct()
                .toList();
    }

    /** Whether only its beginning is looked for, since it is too long. */
    boolean isShortened() {
        return typed.length() > SearchQuery.USED || runs.exceed();
    }

    /** Whether it says what to find; exclusions alone do not. */
    public boolean asksForSomething() {
        return !terms.isEmpty() || !phrases.isEmpty();
    }

    /** Whether it says what not to find. */
    boolean excludesSomething() {
        return !excludedWords.isEmpty() || !excludedPhrases.isEmpty();
    }

    /** The words as one text. */
    public String wordsTogether() {
        return terms.stream().map(QueryTerm::typed).collect(Collectors.joining(" "));
    }

    /** The words that decide, without exclusions and the small words of a question: what a page marks. */
    public String wordsToMark() {
        return Stream.concat(words().stream(), phrases.stream()).collect(Collectors.joining(" "));
    }
}

package org.chapterhouse.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;

/**
 * A word that may be meant by a typed one.
 *
 * @param score     how close it is, up to 1
 * @param frequency in how many sessions it stands, in this form or in another
 */
record SpellingOption(String word, double score, long frequency) {

    /** A word that stands in the archive itself is better than a form of one that does. */
    private static final double ANOTHER_FORM = 0.99;

    /** Each once, those that stand in the archive themselves first. */
    static List<SpellingOption> of(TypedWord typed, int number, SearchResponse<Void> known) {
        List<SpellingOption> options = new ArrayList<>();
        suggestions(known, SpellingRequests.name(number))
                .flatMap(suggestion -> suggestion.options().stream())
                .map(option -> new SpellingOption(option.text(), option.score(), option.freq()))
                .forEach(options::add);
        suggestions(known, SpellingRequests.stem(number))
                .flatMap(suggestion -> suggestion.options().stream()
                        .flatMap(option -> inTheTypedForm(typed.word(), suggestion.text(), option)))
                .filter(form ->
                        options.stream().noneMatch(option -> option.word().equalsIgnoreCase(form.word())))
                .forEach(options::add);
        return options;
    }

    private static Stream<TermSuggest> suggestions(SearchResponse<Void> known, String name) {
        return known.suggest().get(name).stream().map(suggestion -> suggestion.term());
    }

    /** “recruiting” for “recruting” where only “recruit” is known: the other stem with the typed ending. */
    private static Stream<SpellingOption> inTheTypedForm(String typed, String stem, TermSuggestOption other) {
        return typed.toLowerCase(Locale.ROOT).startsWith(stem)
                ? Stream.of(new SpellingOption(
                        other.text() + typed.substring(stem.length()), other.score() * ANOTHER_FORM, other.freq()))
                : Stream.empty();
    }
}

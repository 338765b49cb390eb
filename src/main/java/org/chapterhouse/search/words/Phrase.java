package org.chapterhouse.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.lucene.analysis.Analyzer;
import org.chapterhouse.search.words.AnalyzedText.Word;

/**
 * A word or several side by side that are looked for. Immutable.
 *
 * @param places of its words, in order; not empty
 * @param exact whether other forms of the words are something else: “STEM” is no “stem”
 */
record Phrase(List<Place> places, boolean exact) {

    private static final Analyzer ASKED = new IndexAnalyzer("asked_words");
    private static final Analyzer ASKED_EXACT = new IndexAnalyzer("asked_exact_words");

    /**
     * Where a word stands in the phrase.
     *
     * @param forms any of which is this word: “schluter” and “schlueter”
     */
    record Place(int position, List<String> forms) {

        Place {
            forms = List.copyOf(forms);
        }
    }

    Phrase {
        places = List.copyOf(places);
    }

    /** In all forms of its words; empty where there is no word in it. */
    static Optional<Phrase> of(String text) {
        return of(ASKED, text, false);
    }

    /** As it is written, but for case and accents. */
    static Optional<Phrase> exactly(String text) {
        return of(ASKED_EXACT, text, true);
    }

    private static Optional<Phrase> of(Analyzer analyzer, String text, boolean exact) {
        return Optional.of(AnalyzedText.words(analyzer, text))
                .filter(words -> !words.isEmpty())
                .map(words -> new Phrase(places(words), exact));
    }

    private static List<Place> places(List<Word> words) {
        Map<Integer, List<String>> forms = new TreeMap<>();
        words.forEach(word -> forms.computeIfAbsent(word.position(), position -> new ArrayList<>())
                .add(word.form()));
        return forms.entrySet().stream()
                .map(place -> new Place(place.getKey(), place.getValue()))
                .toList();
    }
}

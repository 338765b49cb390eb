package org.chapterhouse.search.words;

import java.util.List;
import java.util.Optional;

import org.apache.lucene.analysis.Analyzer;
import org.chapterhouse.search.words.AnalyzedText.Word;

/**
 * A word or several side by side that are looked for. Immutable.
 *
 * @param words not empty
 * @param exact whether other forms of the words are something else: “STEM” is no “stem”
 */
record Phrase(List<Word> words, boolean exact) {

    private static final Analyzer ASKED = new IndexAnalyzer("asked_words");
    private static final Analyzer ASKED_EXACT = new IndexAnalyzer("asked_exact_words");

    Phrase {
        words = List.copyOf(words);
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
                .map(words -> new Phrase(words, exact));
    }
}

package org.chapterhouse.search.find;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.words.WordMarks;

/**
 * Which passages of a session answer best, by words and by meaning together: the best of either kind counts one, as
 * {@link VectorResult} does with sessions.
 */
final class PassageRanking {

    /** Of several words a passage may hold only the commonest: not worth showing beside one this much better. */
    private static final double WORTH_SHOWING = 0.3;

    /** More than the best by words and by meaning together. */
    private static final double WORD_FOR_WORD = 2;

    /** The title has its part in the vector of each passage, so that in a session on the matter all are similar. */
    static final double SIMILAR_ENOUGH = 0.85;

    private PassageRanking() {}

    /**
     * @param byWords   scored by words, best first
     * @param byMeaning scored by similarity, most similar first
     * @param run       marks what was asked for where it stands word for word: no similarity counts more
     * @return each passage once, best first, its score the sum of both
     */
    static List<FoundPassage> rank(List<FoundPassage> byWords, List<FoundPassage> byMeaning, WordMarks run) {
        double bestOfWords = best(byWords);
        Map<Object, FoundPassage> ranked = new LinkedHashMap<>();
        byWords.stream()
                .filter(passage -> !passage.text().marks().isEmpty())
                .map(passage -> passage.scored(passage.score() / bestOfWords))
                .filter(p -> p.score() >= WORTH_SHOWING)
                .forEach(passage -> ranked.put(place(passage), passage));
        double bestOfMeaning = best(byMeaning);
        byMeaning.stream()
                .filter(passage -> passage.kind() != MomentKind.ABOUT)
                .map(passage -> passage.scored(SimilarityScale.beside(bestOfMeaning, passage.score())))
                .filter(passage -> passage.score() >= SIMILAR_ENOUGH || ranked.containsKey(place(passage)))
                .forEach(passage ->
                        ranked.merge(place(passage), passage, (one, other) -> one.scored(one.score() + other.score())));
        return ranked.values().stream()
                .map(passage -> run.in(passage.text().text()).marks().isEmpty()
                        ? passage
                        : passage.scored(passage.score() + WORD_FOR_WORD))
                .sorted(Comparator.comparingDouble(FoundPassage::score).reversed())
                .toList();
    }

    /** Where else enough of the words stand that a moment there is worth counting, beside the passages at hand. */
    static List<FoundPlace> others(List<FoundPlace> places, List<FoundPassage> byWords) {
        double least = WORTH_SHOWING * best(byWords);
        return places.stream()
                .filter(place -> place.score() >= least && byWords.stream().noneMatch(place::isOf))
                .toList();
    }

    private static double best(List<FoundPassage> passages) {
        return passages.isEmpty() ? 1 : passages.get(0).score();
    }

    private static Object place(FoundPassage passage) {
        return Arrays.asList(
                passage.kind(),
                passage.startMillis(),
                passage.page(),
                passage.material(),
                passage.text().text());
    }
}

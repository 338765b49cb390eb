package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same measured several times over: what is told is the median of the rounds, and how far they lie apart. */
final class Rounds {

    private final List<Quantiles> rounds = new ArrayList<>();

    /** @param measured of one more round */
    void add(List<Double> measured) {
        rounds.add(Quantiles.of(measured));
    }

    /** The median over the rounds of a percentile of each. */
    double percentile(double percent) {
        return Quantiles.of(each(round -> round.percentile(percent))).median();
    }

    /** The least and the most that a percentile was in any round. */
    String range(double percent) {
        return Quantiles.of(each(round -> round.percentile(percent))).range();
    }

    private List<Double> each(ToDoubleFunction<Quantiles> measure) {
        return rounds.stream().map(measure::applyAsDouble).toList();
    }
}

package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How far from the answer people land who click on the best moment shown of a session. One value for each query and
 * session with judged seconds; those of which no moment is shown miss every answer.
 */
final class JumpErrors {

    private final List<Double> seconds = new ArrayList<>();

    /** @param starts of the moments shown, best first; the first is jumped to */
    void add(JudgedQuery.Judgment judgment, List<Double> starts) {
        seconds.add(starts.isEmpty() ? Double.POSITIVE_INFINITY : judgment.distance(starts.get(0)));
    }

    int count() {
        return seconds.size();
    }

    /** For how many no moment was shown. */
    long missed() {
        return seconds.stream().filter(error -> error.isInfinite()).count();
    }

    /** Infinite if for more than half of them no moment was shown; not a number if there are none. */
    double median() {
        return Quantiles.of(seconds).median();
    }

    /** Which share lands at most so far away. */
    double within(double most) {
        return seconds.stream().filter(error -> error <= most).count() / (double) seconds.size();
    }
}

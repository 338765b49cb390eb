package org.chapterhouse.bench;

import java.util.Collection;
import java.util.List;

/** Sorted measurements: the p-th percentile is the smallest that at least p percent do not exceed. */
final class Quantiles {

    private final List<Double> sorted;

    private Quantiles(List<Double> sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(Collection<Double> measured) {
        return new Quantiles(measured.stream().sorted().toList());
    }

    /** The least and the most. */
    String range() {
        return Table.number(percentile(0)) + "–" + Table.number(percentile(100));
    }

    /** The middle, or the mean of the two in the middle; not a number without any measurement. */
    double median() {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double low = sorted.get((sorted.size() - 1) / 2);
        double high = sorted.get(sorted.size() / 2);
        return low == high ? low : (low + high) / 2;
    }

    /** Not a number without any measurement. */
    double percentile(double percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}

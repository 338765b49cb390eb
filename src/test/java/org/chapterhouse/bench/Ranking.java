package org.chapterhouse.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a ranking is, by the measures of trec_eval.
 *
 * @param found  what was found, best first
 * @param grades what is relevant, and how much; everything else is not
 */
record Ranking(List<String> found, Map<String, Integer> grades) {

    Ranking {
        found = List.copyOf(found);
        grades = Map.copyOf(grades);
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("Without anything relevant, no ranking is better than another.");
        }
    }

    /** Normalized discounted cumulative gain of the first so many: each grade counts 1/log2(rank + 1). */
    double ndcg(int first) {
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(this::grade).toList(), first) / gain(best, first);
    }

    /** Mean over all that is relevant of the precision where it was found; 0 for what was not. */
    double averagePrecision() {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < found.size(); i++) {
            if (grade(found.get(i)) > 0) {
                seen++;
                sum += seen / (i + 1.0);
            }
        }
        return sum / grades.size();
    }

    /** Which share of what is relevant is among the first so many. */
    double recall(int first) {
        return found.stream().limit(first).filter(each -> grade(each) > 0).count() / (double) grades.size();
    }

    /** One divided by the rank of the first that is relevant; 0 if none is. */
    double reciprocalRank() {
        for (int i = 0; i < found.size(); i++) {
            if (grade(found.get(i)) > 0) {
                return 1 / (i + 1.0);
            }
        }
        return 0;
    }

    private int grade(String each) {
        return grades.getOrDefault(each, 0);
    }

    private static double gain(List<Integer> grades, int first) {
        double gain = 0;
        for (int i = 0; i < Math.min(first, grades.size()); i++) {
            gain += grades.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }
}

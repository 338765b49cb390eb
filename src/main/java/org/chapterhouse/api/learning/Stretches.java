package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.learning.watch.Played;
import org.chapterhouse.learning.watch.WatchReport;
import org.chapterhouse.problem.Invalid;

/** What batches of stretches have in common, played or read. */
final class Stretches {

    private Stretches() {}

    /**
     * @param pairs seconds, from and to
     * @throws Invalid if something is missing, or no pair of seconds
     */
    static WatchReport report(Long recording, String batch, List<List<Double>> pairs, Double position) {
        if (recording == null || pairs == null || position == null) {
            throw incomplete();
        }
        return new WatchReport(
                recording, batch, pairs.stream().map(Stretches::stretch).toList(), position);
    }

    static Invalid incomplete() {
        return new Invalid("problem.api.batch");
    }

    private static Played stretch(List<Double> pair) {
        if (pair == null || pair.size() != 2 || pair.contains(null)) {
            throw new Invalid("problem.api.stretch");
        }
        return new Played(pair.get(0), pair.get(1));
    }
}

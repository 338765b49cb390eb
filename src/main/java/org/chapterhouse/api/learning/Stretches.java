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
        return new Invalid("A batch has “recording”, “batch”, “played” or “read”, and “position”.");
    }

    private static Played stretch(List<Double> pair) {
        if (pair == null || pair.size() != 2 || pair.contains(null)) {
            throw new Invalid("A stretch is a pair of seconds, such as [10.2, 25.1].");
        }
        return new Played(pair.get(0), pair.get(1));
    }
}

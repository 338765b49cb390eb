package org.chapterhouse.learning.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.problem.Invalid;

/**
 * What a player, or a reader's page, reports in one batch.
 *
 * @param recordingId what was played or read
 * @param batch       the batch's own name, 1 to 64 letters, digits, hyphens or underscores, never used for another
 * @param played      stretches in any order, at most 1,000
 * @param position    where the player or the reader stands, in seconds
 */
public record WatchReport(long recordingId, String batch, List<Played> played, double position) {

    private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_STRETCHES = 1000;

    /** @throws Invalid if it is out of these bounds */
    public WatchReport {
        if (batch == null || !BATCH.matcher(batch).matches()) {
            throw new Invalid("problem.watch.batch");
        }
        if (played.size() > MOST_STRETCHES) {
            throw new Invalid("problem.watch.stretches", MOST_STRETCHES);
        }
        if (!(position >= 0 && position <= Played.LATEST)) {
            throw new Invalid("problem.watch.position");
        }
        played = List.copyOf(played);
    }

    /**
     * The whole seconds this batch claims. Both ends are rounded down, so that stretches which follow each other in
     * time follow each other here as well, with neither gap nor overlap.
     *
     * @param seconds the length of the recording; what lies beyond is cut off
     */
    WatchedIntervals claimed(int seconds) {
        List<Range> ranges = new ArrayList<>();
        for (Played stretch : played) {
            int from = (int) stretch.from();
            int to = (int) stretch.to();
            if (to > from) {
                ranges.add(new Range(from, to));
            }
        }
        return new WatchedIntervals(ranges).within(0, seconds);
    }
}

package org.chapterhouse.learning;

import java.time.Instant;

import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;

/**
 * How far a learner is with a recording.
 *
 * @param watched        the seconds really watched, or read, which counts the same
 * @param read           those of them that were only read
 * @param positionMillis where the player or the reader stood last, in milliseconds
 * @param updatedAt      when the learner last watched or read, null for never
 * @param completion     null before it is completed; once set it stays
 * @param window         what counts for completion
 * @param duration       the recording's length in whole seconds
 */
public record Progress(WatchedIntervals watched, WatchedIntervals read, int positionMillis, Instant updatedAt,
        Completion completion, CreditWindow window, int duration) {

    /** Seconds before the end that count as having reached it. */
    private static final int AT_THE_END = 3;

    /** @param byReading whether what was watched would not have been enough */
    public record Completion(Instant at, boolean byReading) {
    }

    static Progress none(Recording recording) {
        return new Progress(WatchedIntervals.NONE, WatchedIntervals.NONE, 0, null, null, recording.getCreditWindow(),
                recording.getSeconds());
    }

    public boolean started() {
        return updatedAt != null;
    }

    public boolean completed() {
        return completion != null;
    }

    /** Null before. */
    public Instant completedAt() {
        return completed() ? completion.at() : null;
    }

    /** Seconds watched or read of the whole recording. */
    public int secondsWatched() {
        return watched.seconds();
    }

    /** Seconds watched or read of those that count. */
    public int secondsCredited() {
        return credited(watched);
    }

    /** 0 to 100 of the seconds that count, rounded down: 100 means every one of them. */
    public int percent() {
        return (int) (100L * secondsCredited() / window.seconds());
    }

    /** Seconds still to watch until completion; 0 when completed. */
    public int secondsToGo() {
        return completed() ? 0 : Math.max(0, CompletionRule.secondsNeeded(window) - secondsCredited());
    }

    /**
     * Where to go on, in whole seconds: where the player stood; once it stood at the end, the first second that counts
     * and is missing, or the start when all is done.
     */
    public int resumeAt() {
        int position = positionMillis / 1000;
        if (position < duration - AT_THE_END) {
            return position;
        }
        return completed() ? 0 : watched.firstGap(window.from(), window.to()).orElse(0);
    }

    boolean enough() {
        return secondsCredited() >= CompletionRule.secondsNeeded(window);
    }

    /** The same, completed now. */
    Progress complete(Instant now) {
        boolean byReading = credited(watched.without(read)) < CompletionRule.secondsNeeded(window);
        return new Progress(watched, read, positionMillis, updatedAt, new Completion(now, byReading), window, duration);
    }

    /** The same, completed if an earlier version of the recording was. */
    Progress after(Progress earlier) {
        return completed() || !earlier.completed() ? this
                : new Progress(watched, read, positionMillis, updatedAt, earlier.completion(), window, duration);
    }

    private int credited(WatchedIntervals seconds) {
        return seconds.within(window.from(), window.to()).seconds();
    }
}

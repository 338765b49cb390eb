package org.chapterhouse.learning;

import java.time.Instant;

import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;

/**
 * How far a learner is with a recording.
 *
 * @param watched        the seconds really watched
 * @param positionMillis where the player stood last, in milliseconds
 * @param updatedAt      when the learner last watched, null for never
 * @param completedAt    when it was completed; once set it stays; null before
 * @param window         what counts for completion
 * @param duration       the recording's length in whole seconds
 */
public record Progress(WatchedIntervals watched, int positionMillis, Instant updatedAt, Instant completedAt,
        CreditWindow window, int duration) {

    /** Seconds before the end that count as having reached it. */
    private static final int AT_THE_END = 3;

    static Progress none(Recording recording) {
        return new Progress(WatchedIntervals.NONE, 0, null, null, recording.getCreditWindow(), recording.getSeconds());
    }

    public boolean started() {
        return updatedAt != null;
    }

    public boolean completed() {
        return completedAt != null;
    }

    /** Seconds watched of the whole recording. */
    public int secondsWatched() {
        return watched.seconds();
    }

    /** Seconds watched of those that count. */
    public int secondsCredited() {
        return watched.within(window.from(), window.to()).seconds();
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
}

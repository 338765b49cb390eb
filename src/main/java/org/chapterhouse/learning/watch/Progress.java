package org.chapterhouse.learning.watch;

import java.time.Instant;

import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.learning.completion.Credit;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;

/**
 * How far a learner is with a recording.
 *
 * @param watched        the seconds really watched, or read, which counts the same
 * @param read           those of them that were only read
 * @param positionMillis where the player or the reader stood last, in milliseconds
 * @param updatedAt      when the learner last watched or read, null for never
 * @param completion     of its session; null before that is completed
 * @param window         what counts for completion
 * @param duration       the recording's length in whole seconds
 */
public record Progress(
        WatchedIntervals watched,
        WatchedIntervals read,
        int positionMillis,
        Instant updatedAt,
        Completion completion,
        CreditWindow window,
        int duration) {

    /** Seconds before the end that count as having reached it. */
    private static final int AT_THE_END = 3;

    /** @param completion of its session, or null */
    public static Progress none(Recording recording, Completion completion) {
        return new Progress(
                WatchedIntervals.NONE,
                WatchedIntervals.NONE,
                0,
                null,
                completion,
                recording.getCreditWindow(),
                recording.getSeconds());
    }

    public boolean started() {
        return updatedAt != null || completed();
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
        return credit(window).seconds();
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

    /** @param counts what counts of the recording, or of another one with the same file */
    Credit credit(CreditWindow counts) {
        return credit(watched, read, counts);
    }

    static Credit credit(WatchedIntervals watched, WatchedIntervals read, CreditWindow counts) {
        WatchedIntervals all = watched.within(counts.from(), counts.to());
        return new Credit(all.seconds(), all.without(read).seconds());
    }

    /** The same, completed. */
    Progress completed(Completion by) {
        return new Progress(watched, read, positionMillis, updatedAt, by, window, duration);
    }
}

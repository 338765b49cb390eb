package org.chapterhouse.learning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The bound on what a batch may claim: nobody can have watched more than twice as many seconds as passed since their
 * last accepted batch (players go up to double speed), plus two for the ways a message is late. The two are lent, not
 * given: a batch that needed them moves the learner's clock ahead, so that many small batches cannot add them up. Over
 * any stretch of time the credit is at most twice its length plus two seconds.
 */
final class WatchClock {

    private static final long FASTEST = 2;
    private static final long GRACE_MILLIS = 2_000;

    private WatchClock() {
    }

    /**
     * @param accountedUntil the time up to which the learner's watching is accounted for
     * @return whole seconds that can be credited now; 0 while that time lies in the future, as after the server's clock
     *         was set back
     */
    static int bound(Instant accountedUntil, Instant now) {
        long millis = elapsed(accountedUntil, now) * FASTEST + GRACE_MILLIS;
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, millis / 1000));
    }

    /** Up to when the learner's watching is accounted for once so many seconds were credited. */
    static Instant after(Instant accountedUntil, Instant now, int credited) {
        long lent = credited * 1000L - elapsed(accountedUntil, now) * FASTEST;
        return lent <= 0 ? now : now.plusMillis((lent + 1) / FASTEST);
    }

    /** Rounded down, so that rounding never credits anything. */
    private static long elapsed(Instant accountedUntil, Instant now) {
        return Math.floorDiv(ChronoUnit.MICROS.between(accountedUntil, now), 1000L);
    }
}

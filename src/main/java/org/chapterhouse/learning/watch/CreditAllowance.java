package org.chapterhouse.learning.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The bound on what a batch may claim: nobody can have spent more time on it than passed since their last accepted
 * batch, plus one second for the ways a message is late (two seconds of a recording at double speed, see {@link
 * CreditSpeed}). That second is lent, not given: a batch that needed it moves the learner's clock ahead, so that many
 * small batches cannot add it up. Over any stretch of time the credit is at most twice its length plus two seconds.
 */
final class CreditAllowance {

    private static final long GRACE_MILLIS = 1_000;

    private CreditAllowance() {}

    /**
     * @param accountedUntil the time up to which the learner's watching is accounted for
     * @return milliseconds the learner may have spent; 0 while that time lies in the future, as after the server's clock
     *         was set back
     */
    static long available(Instant accountedUntil, Instant now) {
        return Math.max(0, elapsed(accountedUntil, now) + GRACE_MILLIS);
    }

    /** Up to when the learner's watching is accounted for once so many milliseconds of it were credited. */
    static Instant after(Instant accountedUntil, Instant now, long millis) {
        return now.plusMillis(Math.max(0, millis - elapsed(accountedUntil, now)));
    }

    /** Rounded down, so that rounding never credits anything. */
    private static long elapsed(Instant accountedUntil, Instant now) {
        return Math.floorDiv(ChronoUnit.MICROS.between(accountedUntil, now), 1000L);
    }
}

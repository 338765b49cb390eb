package org.chapterhouse.learning;

import java.time.Duration;
import java.time.Instant;

/**
 * The bound on what a batch may claim: nobody can have watched more than twice as many seconds as passed since their
 * last accepted batch (players go up to double speed), plus two for the ways a message is late. The two are lent, not
 * given: a batch that needed them moves the learner's clock ahead, so that many small batches cannot add them up. Over
 * any stretch of time the credit is at most twice its length plus two seconds.
 */
final class WatchClock {

    private static final double FASTEST = 2.0;
    private static final double GRACE_SECONDS = 2;

    private WatchClock() {
    }

    /**
     * @param accepted the time up to which the learner's watching is accounted for
     * @return whole seconds that can be credited now, 0 or more; a clock that went backward counts as no time passed
     */
    static int bound(Instant accepted, Instant now) {
        double elapsed = seconds(accepted, now);
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, elapsed * FASTEST + GRACE_SECONDS));
    }

    /** Up to when the learner's watching is accounted for once so many seconds were credited. */
    static Instant after(Instant accepted, Instant now, int credited) {
        double lent = credited - seconds(accepted, now) * FASTEST;
        return lent <= 0 ? now : now.plusNanos((long) (lent / FASTEST * 1e9));
    }

    private static double seconds(Instant accepted, Instant now) {
        return Duration.between(accepted, now).toMillis() / 1000.0;
    }
}

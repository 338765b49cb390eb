package org.chapterhouse.learning;

import java.time.Duration;
import java.time.Instant;

/**
 * The bound on what a batch may claim: nobody can have watched more than twice as many seconds as passed since their
 * last accepted batch (players go up to double speed), plus two for the ways a message is late.
 */
final class WatchClock {

    private static final double FASTEST = 2.0;
    private static final double GRACE_SECONDS = 2;

    private WatchClock() {
    }

    /** @return whole seconds that can be credited now; a clock that went backward counts as no time passed */
    static int bound(Instant lastAccepted, Instant now) {
        double elapsed = Math.max(0, Duration.between(lastAccepted, now).toMillis() / 1000.0);
        return (int) Math.min(Integer.MAX_VALUE, elapsed * FASTEST + GRACE_SECONDS);
    }
}

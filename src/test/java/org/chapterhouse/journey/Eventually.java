package org.chapterhouse.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waiting for what happens by itself. */
final class Eventually {

    private static final Duration STEP = Duration.ofMillis(100);

    private Eventually() {}

    /** Asks until the answer is yes; tells afterwards how long that took, or fails after the limit. */
    static Duration within(Duration limit, String what, Supplier<Boolean> question) {
        Instant start = Instant.now();
        while (!question.get()) {
            if (Duration.between(start, Instant.now()).compareTo(limit) > 0) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            pause(STEP);
        }
        return Duration.between(start, Instant.now());
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

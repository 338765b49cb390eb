package org.chapterhouse.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

/** The application's clock in tests for which time must pass: the real one, moved ahead at will. Thread-safe. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovedClock {

    private final AtomicLong aheadMillis = new AtomicLong();

    public void advance(Duration by) {
        aheadMillis.addAndGet(by.toMillis());
    }

    /** For the tests to come, which may run in the same deployment. */
    public void backToRealTime() {
        aheadMillis.set(0);
    }

    @Produces
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plusMillis(aheadMillis.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Nobody needs other zones.");
            }
        };
    }
}

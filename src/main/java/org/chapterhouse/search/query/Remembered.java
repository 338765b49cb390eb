package org.chapterhouse.search.query;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A small value from the database that is reloaded every 30 seconds, so that searching does not wait for the
 * database.
 */
public final class Remembered<T> {

    private static final Logger LOG = System.getLogger(Remembered.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Clock clock;
    private final Supplier<T> reading;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile T known;
    private volatile boolean read;
    private volatile Instant readAt = Instant.MIN;

    /** @param atFirst the value until the first one could be read */
    public Remembered(Clock clock, T atFirst, Supplier<T> reading) {
        this.clock = clock;
        this.known = atFirst;
        this.reading = reading;
    }

    /** At most half a minute old, unless the database is unavailable. */
    public T get() {
        if (isStale() && (!read || !busy.isLocked())) {
            readAnew();
        }
        return known;
    }

    /** Reloads the value the next time. */
    void forget() {
        readAt = Instant.MIN;
    }

    private boolean isStale() {
        return clock.instant().isAfter(readAt.plus(FRESH));
    }

    private void readAnew() {
        busy.lock();
        try {
            if (isStale()) {
                // Before reading: what is changed meanwhile is read again.
                readAt = clock.instant();
                known = reading.get();
                read = true;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Names could not be read; search goes on with those known.", e);
        } finally {
            busy.unlock();
        }
    }
}

package org.chapterhouse.search.meaning;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What people are waiting for at present, so that work in the background can step aside. The priorities of threads would
 * be the usual way, but Linux ignores them unless the JVM may change them. Safe for use by many threads.
 */
@ApplicationScoped
public class ForegroundSearches {

    /** Where somebody searches all the time, work in the background goes on between two such pauses. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private int underWay;

    /** Somebody waits from now on until {@link #end}. */
    public synchronized void begin() {
        underWay++;
    }

    public synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** Returns when nobody waits, or after a tenth of a second. */
    synchronized void stepAside() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_PAUSE_NANOS;
        long left = LONGEST_PAUSE_NANOS;
        while (underWay > 0 && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}

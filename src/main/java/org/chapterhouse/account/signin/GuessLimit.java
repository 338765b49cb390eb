package org.chapterhouse.account.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How failures slow down further tries.
 *
 * @param free       how many failures within {@link #WINDOW} go without a pause
 * @param firstPause the pause after the failure that exhausts them; each further failure doubles it
 * @param maxPause   what no pause exceeds
 */
record GuessLimit(int free, Duration firstPause, Duration maxPause) {

    /** How long a failure is remembered. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** For one account from one address, or from one device that is known there. */
    static final GuessLimit GUESSING = new GuessLimit(5, Duration.ofSeconds(30), WINDOW);

    /**
     * For one account from wherever somebody never signed in to it: many machines together get about a hundred guesses an
     * hour, while the owner goes on from where they were before.
     */
    static final GuessLimit SPREAD_GUESSING = new GuessLimit(25, Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** For one address on whatever account; a whole workshop may sit behind one address. */
    static final GuessLimit SPRAYING = new GuessLimit(50, Duration.ofSeconds(30), WINDOW);

    /** How long to wait from now on until the next try, zero if not at all. */
    Duration pause(Failures failures, Instant now) {
        if (failures.count() < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures.count() - free, 20);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        Instant over = failures.last().plus(pause.compareTo(maxPause) < 0 ? pause : maxPause);
        return over.isAfter(now) ? Duration.between(now, over) : Duration.ZERO;
    }

    /**
     * The failures within the window.
     *
     * @param last when the last one happened, null if there was none
     */
    record Failures(int count, Instant last) {}
}

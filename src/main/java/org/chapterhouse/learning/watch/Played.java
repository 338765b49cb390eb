package org.chapterhouse.learning.watch;

import org.chapterhouse.problem.Invalid;

/**
 * A stretch that was really played, or read, as a player or a reader's page says, in seconds of the recording.
 *
 * @param from where it began, finite, 0 or more
 * @param to   where it ended, not before {@code from}
 */
public record Played(double from, double to) {

    /** No recording is longer than this (a day), so nobody honest reports it. */
    static final double LATEST = 86_400;

    /** @throws Invalid if this cannot have been */
    public Played {
        boolean possible = from >= 0 && to >= from && to <= LATEST;
        if (!possible) {
            throw new Invalid("problem.watch.stretch", String.valueOf(from), String.valueOf(to));
        }
    }
}

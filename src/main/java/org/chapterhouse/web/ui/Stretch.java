package org.chapterhouse.web.ui;

/**
 * A stretch of a recording, half-open.
 *
 * @param from seconds from the start
 * @param to   seconds from the start, not before {@code from}
 */
public record Stretch(double from, double to) {

    public Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A stretch cannot run from " + from + " to " + to + ".");
        }
    }

    /** How many seconds of the other stretch lie in this one. */
    double overlap(Stretch other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }
}

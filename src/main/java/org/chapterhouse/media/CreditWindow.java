package org.chapterhouse.media;

/**
 * The part of a recording that counts for completion, so that an opening slide or end credits need not be watched.
 *
 * @param from first second that counts
 * @param to   second after the last that counts
 */
public record CreditWindow(int from, int to) {

    public CreditWindow {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("A credit window ends after it starts.");
        }
    }

    /** Length in seconds, at least 1. */
    public int seconds() {
        return to - from;
    }
}

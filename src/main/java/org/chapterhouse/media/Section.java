package org.chapterhouse.media;

import java.util.Objects;

/**
 * A titled stretch of a recording; it lasts until the next one starts.
 *
 * @param startMillis at least 0
 * @param title       on one line
 */
public record Section(int startMillis, String title) {

    public Section {
        Objects.requireNonNull(title);
    }

    /** Start in seconds and title. */
    @Override
    public String toString() {
        return startMillis / 1000.0 + " s " + title;
    }
}

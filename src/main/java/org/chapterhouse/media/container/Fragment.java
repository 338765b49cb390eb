package org.chapterhouse.media.container;

import java.util.List;

/**
 * A fragment of a copy.
 *
 * @param begins whether players may begin with it
 * @param parts  of the tracks, in their order; some may be empty
 */
record Fragment(boolean begins, List<Part> parts) {

    /** Samples of one track. */
    record Part(int from, int to) {

        boolean isEmpty() {
            return from == to;
        }
    }
}

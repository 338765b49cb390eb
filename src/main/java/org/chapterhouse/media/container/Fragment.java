package org.chapterhouse.media.container;

import java.util.List;

/**
 * A fragment of a copy.
 *
 * @param slices one after the other, each with a part of every track in their order; some may be empty
 */
record Fragment(List<List<Part>> slices) {

    /** Samples of one track. */
    record Part(int from, int to) {

        boolean isEmpty() {
            return from == to;
        }
    }

    /** All it has of a track. */
    Part part(int track) {
        List<Part> last = slices.get(slices.size() - 1);
        return new Part(slices.get(0).get(track).from(), last.get(track).to());
    }
}

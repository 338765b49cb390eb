package org.chapterhouse.media.container;

import java.nio.ByteBuffer;

/** What the samples of a fragment are, as far as they do not say otherwise. */
record SampleDefaults(int description, int units, int size, int flags) {

    static final SampleDefaults NONE = new SampleDefaults(1, 0, 0, 0);

    /** @param values at the description of a box {@code trex} */
    static SampleDefaults of(ByteBuffer values) {
        return new SampleDefaults(values.getInt(), values.getInt(), values.getInt(), values.getInt());
    }
}

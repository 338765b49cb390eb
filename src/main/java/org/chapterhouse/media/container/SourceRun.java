package org.chapterhouse.media.container;

import java.nio.ByteBuffer;

/** A run of samples in a fragment of an MP4 file: the content of a box {@code trun}. */
final class SourceRun {

    private static final int FLAGS = 0xFF_FFFF;
    private static final int OFFSET = 1;
    private static final int FIRST_FLAGS = 4;
    private static final int UNITS = 0x100;
    private static final int SIZE = 0x200;
    private static final int SAMPLE_FLAGS = 0x400;
    private static final int SHIFT = 0x800;
    private static final int NO_KEY = 0x1_0000;

    private final ByteBuffer run;
    private final SampleDefaults usual;
    private final int flags;
    private final int count;
    private final int firstFlags;
    private final long begin;

    /**
     * @param base from where the run counts
     * @param next where it begins if it does not say so
     */
    SourceRun(ByteBuffer run, SampleDefaults usual, long base, long next) {
        this.run = run;
        this.usual = usual;
        flags = run.getInt() & FLAGS;
        count = run.getInt();
        begin = (flags & OFFSET) != 0 ? base + run.getInt() : next;
        firstFlags = (flags & FIRST_FLAGS) != 0 ? run.getInt() : usual.flags();
    }

    /**
     * @param samples null to add them to none
     * @param end     of the file
     * @return where it ends
     */
    long addTo(TrackSamples samples, long end) throws RefusedMp4 {
        if (count < 0 || count > TrackSamples.MOST || count > end || begin < 0) {
            throw new RefusedMp4("A fragment of this MP4 file counts too much.");
        }
        long at = begin;
        for (int i = 0; i < count; i++) {
            int units = (flags & UNITS) != 0 ? run.getInt() : usual.units();
            int size = (flags & SIZE) != 0 ? run.getInt() : usual.size();
            int own = (flags & SAMPLE_FLAGS) != 0 ? run.getInt() : i == 0 ? firstFlags : usual.flags();
            int shift = (flags & SHIFT) != 0 ? run.getInt() : 0;
            if (samples != null) {
                samples.add(at, size, Integer.toUnsignedLong(units), shift, (own & NO_KEY) == 0);
            }
            at += Integer.toUnsignedLong(size);
            if (at > end) {
                throw new RefusedMp4("Something this MP4 file names lies outside of it.");
            }
        }
        return at;
    }
}

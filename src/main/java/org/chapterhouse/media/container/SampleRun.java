package org.chapterhouse.media.container;

import java.nio.ByteBuffer;

/** Writes the samples that a fragment has of one track as boxes {@code trun}, as short as they allow. */
final class SampleRun {

    private static final int VERSION_SIGNED = 1 << 24;
    private static final int OFFSET = 1;
    private static final int FIRST_FLAGS = 4;
    private static final int UNITS = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int SHIFT = 0x800;

    /** Depends on no other sample. */
    private static final int KEY = 0x0200_0000;
    /** Depends on others, and is no place to begin. */
    private static final int NO_KEY = 0x0101_0000;

    private static final int HEAD = 4 * Integer.BYTES;
    private static final long LONGEST = 0xFFFF_FFFFL;

    private final TrackSamples samples;
    private final Fragment.Part part;
    private final int flags;

    SampleRun(TrackSamples samples, Fragment.Part part) throws RefusedMp4 {
        this.samples = samples;
        this.part = part;
        int needed = OFFSET | SIZE;
        for (int i = part.from(); i < part.to(); i++) {
            if (samples.units(i) > LONGEST) {
                throw new RefusedMp4("A sample of this MP4 file lasts too long.");
            }
            needed |= (int) samples.units(i) == usualUnits() ? 0 : UNITS;
            needed |= i == part.from() || flags(i) == usualFlags() ? 0 : FLAGS;
            needed |= samples.shift(i) == 0 ? 0 : SHIFT;
        }
        flags = needed;
    }

    int usualUnits() {
        return (int) samples.units(part.from());
    }

    /** Of all but the first. */
    int usualFlags() {
        return flags(Math.min(part.from() + 1, part.to() - 1));
    }

    private int flags(int sample) {
        return samples.isKey(sample) ? KEY : NO_KEY;
    }

    /** @param offset of the first from the beginning of the fragment */
    byte[] content(Fragment.Part slice, int offset) {
        int count = slice.to() - slice.from();
        int fields = Integer.bitCount(flags & (UNITS | SIZE | FLAGS | SHIFT));
        boolean first = slice.from() == part.from() && (flags & FLAGS) == 0;
        ByteBuffer run = ByteBuffer.allocate(HEAD + count * fields * Integer.BYTES)
                .putInt(VERSION_SIGNED | flags | (first ? FIRST_FLAGS : 0))
                .putInt(count)
                .putInt(offset);
        if (first) {
            run.putInt(flags(slice.from()));
        }
        for (int i = slice.from(); i < slice.to(); i++) {
            put(run, i);
        }
        byte[] content = new byte[run.position()];
        run.flip().get(content);
        return content;
    }

    private void put(ByteBuffer run, int sample) {
        if ((flags & UNITS) != 0) {
            run.putInt((int) samples.units(sample));
        }
        run.putInt(samples.size(sample));
        if ((flags & FLAGS) != 0) {
            run.putInt(flags(sample));
        }
        if ((flags & SHIFT) != 0) {
            run.putInt(samples.shift(sample));
        }
    }
}

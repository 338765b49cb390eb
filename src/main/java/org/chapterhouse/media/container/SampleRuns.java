package org.chapterhouse.media.container;

import java.nio.ByteBuffer;

/** A table of runs of samples: how many, and a number that all of them have. */
final class SampleRuns {

    private static final int VERSION_AND_FLAGS = 4;

    private final ByteBuffer table;
    private int entries;
    private int left;
    private int value;

    SampleRuns(ByteBuffer table) {
        this.table = table;
        entries = table.position(VERSION_AND_FLAGS).getInt();
    }

    /** The number of the next sample. */
    int next() throws RefusedMp4 {
        if (!has()) {
            throw new RefusedMp4("A table of this MP4 file is shorter than it says.");
        }
        left--;
        return value;
    }

    /** The same, or another where the table has come to its end. */
    int nextOr(int other) throws RefusedMp4 {
        return has() ? next() : other;
    }

    private boolean has() throws RefusedMp4 {
        while (left == 0 && entries > 0 && table.remaining() >= 2 * Integer.BYTES) {
            entries--;
            left = table.getInt();
            value = table.getInt();
        }
        if (left < 0) {
            throw new RefusedMp4("A table of this MP4 file counts too much.");
        }
        return left > 0;
    }
}

package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Looks whether H.264 lies where the tables of an MP4 file say: units, each after its length, fill each chunk exactly
 * (ISO/IEC 14496-15, 5.3). Zeros of an unfinished download, or what something else wrote over it, do not.
 */
final class AvcChunks {

    /** Spread over the file; enough to find any damage of a sixtieth of it. */
    private static final int LOOKED_AT = 60;

    private static final int MOST_UNITS = 10_000;

    private AvcChunks() {}

    /** @param lengthSize bytes of the length before each unit, 1 to 4 */
    static boolean inOrder(FileChannel file, Mp4Chunks chunks, int lengthSize) throws IOException {
        int count = chunks.offsets().length;
        int looks = Math.min(LOOKED_AT, count);
        for (int i = 0; i < looks; i++) {
            int chunk = looks == 1 ? 0 : (int) ((long) i * (count - 1) / (looks - 1));
            if (!filled(file, chunks.offsets()[chunk], chunks.lengths()[chunk], lengthSize)) {
                return false;
            }
        }
        return true;
    }

    private static boolean filled(FileChannel file, long from, long length, int lengthSize) throws IOException {
        long left = length;
        for (int units = 0; left > 0 && units < MOST_UNITS; units++) {
            if (left <= lengthSize) {
                return false;
            }
            long unit = number(file, from + length - left, lengthSize);
            left -= lengthSize + unit;
            if (unit == 0 || left < 0) {
                return false;
            }
        }
        return true;
    }

    private static long number(FileChannel file, long at, int bytes) throws IOException {
        long value = 0;
        for (byte each : FilePart.read(file, at, bytes).array()) {
            value = value << 8 | each & 0xFF;
        }
        return value;
    }
}

package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.chapterhouse.media.container.FilePart;
import org.chapterhouse.media.container.Mp4Chunks;

/**
 * Looks whether media lie where the tables of an MP4 file say, and not the zeros of an unfinished download, or what
 * something else wrote over them. Units of H.264, each after its length, fill a chunk exactly (ISO/IEC 14496-15, 5.3);
 * of other formats only zeros are noticed.
 */
final class ChunkContent {

    /** Spread over the file; enough to find any damage of a sixtieth of it. */
    private static final int LOOKED_AT = 60;

    private static final int MOST_UNITS = 10_000;
    /** No packet of any format begins with so many. */
    private static final int ZEROS = 16;

    private ChunkContent() {}

    /** @param lengthSize bytes of the length before each unit of H.264, 1 to 4; 0 for other formats */
    static boolean inOrder(SeekableByteChannel file, Mp4Chunks chunks, int lengthSize) throws IOException {
        int count = chunks.offsets().length;
        int looks = Math.min(LOOKED_AT, count);
        for (int i = 0; i < looks; i++) {
            int chunk = looks == 1 ? 0 : (int) ((long) i * (count - 1) / (looks - 1));
            long from = chunks.offsets()[chunk];
            long length = chunks.lengths()[chunk];
            if (lengthSize == 0 ? isZeros(file, from, length) : !isFilled(file, from, length, lengthSize)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZeros(SeekableByteChannel file, long from, long length) throws IOException {
        if (length < ZEROS) {
            return false;
        }
        ByteBuffer begin = FilePart.read(file, from, ZEROS);
        return begin.equals(ByteBuffer.allocate(ZEROS));
    }

    private static boolean isFilled(SeekableByteChannel file, long from, long length, int lengthSize)
            throws IOException {
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

    private static long number(SeekableByteChannel file, long at, int bytes) throws IOException {
        long value = 0;
        for (byte each : FilePart.read(file, at, bytes).array()) {
            value = value << 8 | each & 0xFF;
        }
        return value;
    }
}

package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

import org.chapterhouse.media.container.FilePart;

/**
 * The head of a frame of MPEG audio, layer III (ISO/IEC 11172-3 and 13818-3).
 *
 * @param bytes     from its start to the next
 * @param samples   of sound in it
 * @param rate      samples a second
 * @param sideBytes between its head and its content
 */
record Mp3Frame(int bytes, int samples, int rate, int sideBytes) {

    /** Bytes. */
    static final int HEADER = 4;

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int SAMPLES = 1_152;

    /** Null where no frame begins, or one whose size is not said, which hardly any encoder writes. */
    static Mp3Frame at(SeekableByteChannel file, long at) throws IOException {
        int head = FilePart.read(file, at, HEADER).getInt();
        int version = head >>> 19 & 3;
        int kilobits = head >>> 12 & 15;
        int rate = head >>> 10 & 3;
        boolean layerThree = (head >>> 17 & 3) == 1;
        if (head >>> 21 != 0x7FF || version == 1 || !layerThree || kilobits == 0 || kilobits == 15 || rate == 3) {
            return null;
        }
        boolean full = version == 3;
        boolean mono = (head >>> 6 & 3) == 3;
        int samples = full ? SAMPLES : SAMPLES / 2;
        int perSecond = RATES[rate] / (full ? 1 : version == 2 ? 2 : 4);
        int bits = (full ? KILOBITS : LOW_KILOBITS)[kilobits] * 1_000;
        int side = full ? mono ? 17 : 32 : mono ? 9 : 17;
        return new Mp3Frame(samples / 8 * bits / perSecond + (head >>> 9 & 1), samples, perSecond, side);
    }
}

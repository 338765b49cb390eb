package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.chapterhouse.media.container.Mp4Box;

/** Small MP4 files made by hand. */
final class Mp4 {

    private static final byte[] TYPE = Mp4Box.of("ftyp", ascii("isom"));
    private static final int DATA = TYPE.length + 8;

    /** A description of samples that says nothing. */
    static final byte[] DESCRIBED = Mp4Box.of("stsd", new byte[20]);

    private Mp4() {}

    /**
     * A track of pictures, and one of sound in two chunks.
     *
     * @param more boxes that stand in the movie, and in the table of samples of the sound
     */
    static byte[] film(byte[]... more) {
        byte[] samples = Mp4Box.of(
                "stbl",
                DESCRIBED,
                lasting(3),
                sizes(0, 4, 4, 4),
                perChunk(1, 2, 1, 2, 1, 1),
                offsets(DATA + 8, DATA + 20),
                join(more));
        return film(samples, more);
    }

    /** With this table of samples. */
    static byte[] film(byte[] samples, byte[][] more) {
        return join(
                TYPE,
                Mp4Box.of("mdat", ascii("pictures" + "snd1snd2" + "pics" + "snd3")),
                Mp4Box.of(
                        "moov",
                        Mp4Box.of("mvhd", numbers(0, 0, 0, 1_000, 0), new byte[80]),
                        track("vide", Mp4Box.of("stbl", offsets(DATA, DATA + 16))),
                        track("soun", samples),
                        Mp4Box.of("udta", new byte[8]),
                        join(more)));
    }

    private static byte[] track(String handler, byte[] samples) {
        return Mp4Box.of(
                "trak",
                Mp4Box.of("tkhd", new byte[84]),
                Mp4Box.of(
                        "mdia",
                        Mp4Box.of("mdhd", numbers(0, 0, 0, 1_000, 0, 0)),
                        Mp4Box.of("hdlr", new byte[8], ascii(handler)),
                        Mp4Box.of("minf", samples)));
    }

    /** @param same of all samples, or 0 */
    static byte[] sizes(int same, int... sizes) {
        return Mp4Box.of("stsz", numbers(0, same, sizes.length), numbers(sizes));
    }

    /** @param samples that last 20 ms each */
    static byte[] lasting(int samples) {
        return Mp4Box.of("stts", numbers(0, 1, samples, 20));
    }

    /** @param entries first chunk, samples in each, and description, again and again */
    static byte[] perChunk(int... entries) {
        return Mp4Box.of("stsc", numbers(0, entries.length / 3), numbers(entries));
    }

    static byte[] offsets(int... offsets) {
        return Mp4Box.of("stco", numbers(0, offsets.length), numbers(offsets));
    }

    static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        IntStream.of(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

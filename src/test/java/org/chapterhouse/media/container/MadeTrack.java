package org.chapterhouse.media.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A track to make MP4 files of.
 *
 * @param code  of its format
 * @param edits length in milliseconds, begin in units of the track or -1, again and again
 */
record MadeTrack(int id, String handler, String code, int scale, boolean enabled, List<Sample> samples, long[] edits) {

    /** A sample; its bytes are its content. */
    record Sample(String content, long time, int units, int shift, boolean key) {

        byte[] bytes() {
            return content.getBytes(StandardCharsets.US_ASCII);
        }
    }

    static MadeTrack picture(int count, int unitsEach, int keyEach) {
        return of(1, "vide", "vp09", 1_000, count, i -> unitsEach, i -> 0, keyEach);
    }

    static MadeTrack sound(int id, int scale, int count, int unitsEach) {
        return of(id, "soun", "mp4a", scale, count, i -> unitsEach, i -> 0, 1);
    }

    static MadeTrack of(
            int id,
            String handler,
            String code,
            int scale,
            int count,
            IntUnaryOperator units,
            IntUnaryOperator shift,
            int keyEach) {
        List<Sample> samples = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < count; i++) {
            String content = handler + id + "-" + "x".repeat(i % 7) + i;
            samples.add(new Sample(content, time, units.applyAsInt(i), shift.applyAsInt(i), i % keyEach == 0));
            time += units.applyAsInt(i);
        }
        return new MadeTrack(id, handler, code, scale, true, samples, new long[0]);
    }

    MadeTrack edited(long... by) {
        return new MadeTrack(id, handler, code, scale, enabled, samples, by);
    }

    MadeTrack coded(String as) {
        return new MadeTrack(id, handler, as, scale, enabled, samples, edits);
    }

    MadeTrack off() {
        return new MadeTrack(id, handler, code, scale, false, samples, edits);
    }

    MadeTrack part(int from, int to) {
        return new MadeTrack(id, handler, code, scale, enabled, samples.subList(from, to), edits);
    }

    /** @param tables the content of its table of samples, behind the description */
    byte[] box(byte[]... tables) {
        byte[] entry = Mp4Box.of(code, new byte[28]);
        byte[] here = Mp4Box.of("url ", numbers(1));
        byte[] samplesBox = Mp4Box.of("stbl", Mp4Box.of("stsd", numbers(0, 1), entry), MadeMp4.join(tables));
        return Mp4Box.of(
                "trak",
                Mp4Box.of("tkhd", numbers(enabled ? 7 : 6, 0, 0, id), new byte[68]),
                editList(),
                Mp4Box.of(
                        "mdia",
                        Mp4Box.of("mdhd", numbers(0, 0, 0, scale, (int) end(), 0)),
                        Mp4Box.of("hdlr", numbers(0, 0), handler.getBytes(StandardCharsets.US_ASCII), new byte[13]),
                        Mp4Box.of("minf", Mp4Box.of("dinf", Mp4Box.of("dref", numbers(0, 1), here)), samplesBox)));
    }

    private byte[] editList() {
        if (edits.length == 0) {
            return new byte[0];
        }
        ByteBuffer list =
                ByteBuffer.allocate(8 + edits.length / 2 * 12).putInt(0).putInt(edits.length / 2);
        for (int i = 0; i < edits.length; i += 2) {
            list.putInt((int) edits[i]).putInt((int) edits[i + 1]).putInt(0x10000);
        }
        return Mp4Box.of("edts", Mp4Box.of("elst", list.array()));
    }

    long end() {
        Sample last = samples.get(samples.size() - 1);
        return last.time + last.units;
    }

    static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }
}

package org.chapterhouse.media.container;

import static org.chapterhouse.media.container.MadeTrack.numbers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.container.MadeMp4.Form;
import org.chapterhouse.media.container.MadeTrack.Sample;

/** The tables of the samples of a track. */
final class MadeTables {

    private MadeTables() {}

    static byte[][] of(Form form, int eachChunk, List<Sample> samples, List<Long> offsets) {
        List<byte[]> tables = new ArrayList<>();
        tables.add(runs("stts", samples, true));
        if (samples.stream().anyMatch(sample -> sample.shift() != 0)) {
            tables.add(runs("ctts", samples, false));
        }
        if (!samples.stream().allMatch(Sample::key)) {
            tables.add(keys(samples));
        }
        tables.add(sizes(form == Form.COMPACT_SIZES, samples));
        tables.add(perChunk(eachChunk, samples.size()));
        tables.add(offsets(form == Form.LARGE_OFFSETS, offsets));
        return tables.toArray(byte[][]::new);
    }

    /** One run a sample, but of the same as before. */
    private static byte[] runs(String type, List<Sample> samples, boolean units) {
        List<int[]> runs = new ArrayList<>();
        for (Sample sample : samples) {
            int value = units ? sample.units() : sample.shift();
            if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != value) {
                runs.add(new int[] {0, value});
            }
            runs.get(runs.size() - 1)[0]++;
        }
        ByteBuffer table =
                ByteBuffer.allocate(8 + runs.size() * 8).putInt(1 << 24).putInt(runs.size());
        runs.forEach(run -> table.putInt(run[0]).putInt(run[1]));
        return Mp4Box.of(type, table.array());
    }

    private static byte[] keys(List<Sample> samples) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).key()) {
                keys.add(i + 1);
            }
        }
        ByteBuffer table = ByteBuffer.allocate(8 + keys.size() * 4).putInt(0).putInt(keys.size());
        keys.forEach(table::putInt);
        return Mp4Box.of("stss", table.array());
    }

    private static byte[] sizes(boolean compact, List<Sample> samples) {
        ByteBuffer table = ByteBuffer.allocate(12 + samples.size() * (compact ? 1 : 4));
        table.putInt(0).putInt(compact ? 8 : 0).putInt(samples.size());
        for (Sample sample : samples) {
            if (compact) {
                table.put((byte) sample.bytes().length);
            } else {
                table.putInt(sample.bytes().length);
            }
        }
        return Mp4Box.of(compact ? "stz2" : "stsz", table.array());
    }

    private static byte[] perChunk(int each, int samples) {
        int full = samples / each;
        if (samples % each == 0) {
            return Mp4Box.of("stsc", numbers(0, 1, 1, each, 1));
        }
        return full == 0
                ? Mp4Box.of("stsc", numbers(0, 1, 1, samples, 1))
                : Mp4Box.of("stsc", numbers(0, 2, 1, each, 1, full + 1, samples % each, 1));
    }

    private static byte[] offsets(boolean large, List<Long> offsets) {
        ByteBuffer table = ByteBuffer.allocate(8 + offsets.size() * (large ? 8 : 4));
        table.putInt(0).putInt(offsets.size());
        for (long offset : offsets) {
            if (large) {
                table.putLong(offset);
            } else {
                table.putInt((int) offset);
            }
        }
        return Mp4Box.of(large ? "co64" : "stco", table.array());
    }
}

package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.BitSet;
import java.util.Optional;

/** Reads the samples of a track from the tables in the head of an MP4 file (ISO/IEC 14496-12, 8.6 and 8.7). */
final class SampleTables {

    private static final String NOT_IN_ORDER = "The tables of this MP4 file are not in order.";
    private static final int COUNT = 4;
    private static final int ENTRIES = COUNT + Integer.BYTES;
    private static final int CHUNK_ENTRY = 3 * Integer.BYTES;

    private final SeekableByteChannel file;
    private final Mp4Box tables;
    private final SampleSizes sizes;
    private final SampleRuns units;
    private final SampleRuns shifts;
    private final BitSet keys;
    private final TrackSamples samples;

    private SampleTables(SeekableByteChannel file, Mp4Box tables) throws IOException {
        this.file = file;
        this.tables = tables;
        sizes = SampleSizes.of(file, tables);
        if (sizes.count() > Math.min(TrackSamples.MOST, file.size())) {
            throw new RefusedMp4("This MP4 file names more samples than there can be.");
        }
        units = new SampleRuns(required("stts"));
        Optional<Mp4Box> shiftTable = tables.find(file, "ctts");
        shifts = shiftTable.isEmpty() ? null : new SampleRuns(shiftTable.get().read(file));
        keys = keys();
        samples = new TrackSamples(sizes.count());
    }

    /** @param tables the box {@code stbl} */
    static TrackSamples read(SeekableByteChannel file, Mp4Box tables) throws IOException {
        SampleTables reading = new SampleTables(file, tables);
        reading.chunks();
        return reading.samples;
    }

    private ByteBuffer required(String type) throws IOException {
        return tables.require(file, type).read(file);
    }

    /** Null where every sample is one. */
    private BitSet keys() throws IOException {
        Optional<Mp4Box> table = tables.find(file, "stss");
        if (table.isEmpty()) {
            return null;
        }
        BitSet found = new BitSet();
        ByteBuffer numbers = table.get().read(file);
        for (int left = entries(numbers, Integer.BYTES); left > 0; left--) {
            int number = numbers.getInt();
            if (number > 0 && number <= sizes.count()) {
                found.set(number - 1);
            }
        }
        return found;
    }

    private void chunks() throws IOException {
        boolean large = tables.find(file, "stco").isEmpty();
        ByteBuffer offsets = required(large ? "co64" : "stco");
        ByteBuffer perChunk = required("stsc");
        int chunks = entries(offsets, large ? Long.BYTES : Integer.BYTES);
        int entries = entries(perChunk, CHUNK_ENTRY);
        int chunk = 1;
        for (int entry = 0; entry < entries && samples.count() < sizes.count(); entry++) {
            int first = perChunk.getInt();
            int each = perChunk.getInt();
            int description = perChunk.getInt();
            int next = entry + 1 == entries ? chunks + 1 : perChunk.getInt(perChunk.position());
            if (first != chunk || each < 1 || next <= first) {
                throw new RefusedMp4(NOT_IN_ORDER);
            }
            samples.describeBy(description);
            for (; chunk < next && samples.count() < sizes.count(); chunk++) {
                chunk(large ? offsets.getLong() : Integer.toUnsignedLong(offsets.getInt()), each);
            }
        }
        if (samples.count() < sizes.count()) {
            throw new RefusedMp4(NOT_IN_ORDER);
        }
    }

    private void chunk(long offset, int most) throws IOException {
        long at = offset;
        for (int left = Math.min(most, sizes.count() - samples.count()); left > 0; left--) {
            int sample = samples.count();
            int size = sizes.next();
            samples.add(
                    at, size, units.next(), shifts == null ? 0 : shifts.nextOr(0), keys == null || keys.get(sample));
            at += size;
        }
        if (offset < 0 || at < offset || at > file.size()) {
            throw new RefusedMp4("Something this MP4 file names lies outside of it.");
        }
    }

    /** How many entries a table says it has, after its flags. */
    private static int entries(ByteBuffer table, int size) throws RefusedMp4 {
        int count = table.position(COUNT).getInt();
        if (count < 0 || count > (table.limit() - ENTRIES) / size) {
            throw new RefusedMp4(NOT_IN_ORDER);
        }
        return count;
    }
}

package org.chapterhouse.media.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Where in an MP4 file the pieces of one track lie.
 *
 * @param offsets in the file
 * @param lengths in bytes
 */
public record Mp4Chunks(long[] offsets, long[] lengths) {

    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final String SHORT = "A table of this MP4 file is shorter than it says.";
    /** Version and flags, which begin each table. */
    private static final int FLAGS = 4;

    private static final int COUNT = FLAGS + Integer.BYTES;
    private static final int SIZES = COUNT + Integer.BYTES;

    /**
     * @param samples the box {@code stbl} of the track
     * @throws EOFException if a piece lies outside of the file
     */
    public static Mp4Chunks of(SeekableByteChannel file, Mp4Box samples) throws IOException {
        long[] offsets = offsets(file, samples);
        long[] lengths =
                lengths(offsets.length, table(file, samples, "stsz", SIZES), table(file, samples, "stsc", COUNT));
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] < 0 || offsets[i] > file.size() - lengths[i]) {
                throw new EOFException("Something this MP4 file names lies outside of it.");
            }
        }
        return new Mp4Chunks(offsets, lengths);
    }

    /** Whether there are any, and the last begins inside the file; a quick look, unlike {@link #of}. */
    public static boolean isThere(SeekableByteChannel file, Mp4Box samples) throws IOException {
        Optional<Mp4Box> small = samples.find(file, "stco");
        Mp4Box table = small.isPresent() ? small.get() : samples.require(file, "co64");
        int entry = small.isPresent() ? Integer.BYTES : Long.BYTES;
        long count = (table.end() - table.body() - COUNT) / entry;
        if (count < 1) {
            return false;
        }
        ByteBuffer last = FilePart.read(file, table.body() + COUNT + (count - 1) * entry, entry);
        long offset = small.isPresent() ? last.getInt() & UNSIGNED : last.getLong();
        return offset >= 0 && offset < file.size();
    }

    private static ByteBuffer table(SeekableByteChannel file, Mp4Box samples, String type, int head)
            throws IOException {
        ByteBuffer table = samples.require(file, type).read(file);
        if (table.remaining() < head) {
            throw new RefusedMp4(SHORT);
        }
        return table;
    }

    private static long[] offsets(SeekableByteChannel file, Mp4Box samples) throws IOException {
        boolean large = samples.find(file, "stco").isEmpty();
        ByteBuffer table = table(file, samples, large ? "co64" : "stco", COUNT);
        long[] offsets = new long[count(table, large ? Long.BYTES : Integer.BYTES)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = large ? table.getLong() : table.getInt() & UNSIGNED;
        }
        return offsets;
    }

    /** A chunk holds as many samples as the entry says that names it or the nearest before it. */
    private static long[] lengths(int chunks, ByteBuffer sizes, ByteBuffer perChunk) throws IOException {
        // Flags, one size for all or 0, how many, and then the sizes.
        long same = sizes.getInt(FLAGS) & UNSIGNED;
        int samples = sizes.getInt(FLAGS + Integer.BYTES);
        sizes.position(SIZES);
        if (samples < 0 || same == 0 && samples > sizes.remaining() / Integer.BYTES) {
            throw new RefusedMp4(SHORT);
        }
        long[] lengths = new long[chunks];
        int entries = count(perChunk, 3 * Integer.BYTES);
        int sample = 0;
        int before = 0;
        for (int entry = 0, at = COUNT; entry < entries; entry++, at += 3 * Integer.BYTES) {
            int first = perChunk.getInt(at);
            int last = entry + 1 == entries ? chunks : Math.min(chunks, perChunk.getInt(at + 3 * Integer.BYTES) - 1);
            int each = perChunk.getInt(at + Integer.BYTES);
            if (first <= before || each < 0) {
                throw new RefusedMp4("The table of chunks of this MP4 file is not in order.");
            }
            before = first;
            for (int chunk = first; chunk <= last; chunk++) {
                int to = (int) Math.min(samples, (long) sample + each);
                if (same > 0) {
                    lengths[chunk - 1] = same * (to - sample);
                } else {
                    for (int i = sample; i < to; i++) {
                        lengths[chunk - 1] += sizes.getInt() & UNSIGNED;
                    }
                }
                sample = to;
            }
        }
        return lengths;
    }

    /** Reads how many entries a table says it has, after its flags. */
    private static int count(ByteBuffer table, int entry) throws IOException {
        table.position(FLAGS);
        int count = table.getInt();
        if (count < 0 || count > table.remaining() / entry) {
            throw new RefusedMp4(SHORT);
        }
        return count;
    }
}

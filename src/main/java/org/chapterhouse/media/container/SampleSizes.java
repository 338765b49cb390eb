package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** The sizes of the samples of a track, in their order; also in the compact form (ISO/IEC 14496-12, 8.7.3). */
final class SampleSizes {

    private static final int VERSION_AND_FLAGS = 4;
    private static final int HALF_A_BYTE = 4;

    private final ByteBuffer table;
    private final int bits;
    private final int same;
    private final int count;
    private int read;

    private SampleSizes(ByteBuffer table, boolean compact) throws RefusedMp4 {
        this.table = table;
        int field = table.position(VERSION_AND_FLAGS).getInt();
        bits = compact ? field & 0xFF : Integer.SIZE;
        same = compact ? 0 : field;
        count = table.getInt();
        long room = (long) table.remaining() * Byte.SIZE;
        if (count < 0 || same < 0 || same == 0 && (long) count * bits > room || Integer.bitCount(bits) != 1) {
            throw new RefusedMp4("A table of this MP4 file is shorter than it says.");
        }
    }

    /** @param tables the box {@code stbl} */
    static SampleSizes of(SeekableByteChannel file, Mp4Box tables) throws IOException {
        Optional<Mp4Box> compact = tables.find(file, "stz2");
        Mp4Box table = compact.isPresent() ? compact.get() : tables.require(file, "stsz");
        return new SampleSizes(table.read(file), compact.isPresent());
    }

    int count() {
        return count;
    }

    /** In bytes. */
    int next() throws RefusedMp4 {
        if (same > 0) {
            return same;
        }
        return switch (bits) {
            case HALF_A_BYTE -> half();
            case Byte.SIZE -> table.get() & 0xFF;
            case Short.SIZE -> table.getShort() & 0xFFFF;
            case Integer.SIZE -> table.getInt();
            default -> throw new RefusedMp4("The sizes of this MP4 file have no known form.");
        };
    }

    private int half() {
        boolean high = read++ % 2 == 0;
        int both = high ? table.get(table.position()) : table.get();
        return high ? both >> HALF_A_BYTE & 0xF : both & 0xF;
    }
}

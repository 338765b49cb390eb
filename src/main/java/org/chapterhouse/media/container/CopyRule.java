package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Whether a copy in fragments is worth its room. */
final class CopyRule {

    /** A phone at 1.5 Mb/s loads as much in about a second. */
    private static final long SMALL_INDEX = 200_000;

    private static final double SHORT_SECONDS = 600;

    private static final int REFERENCES = 12;
    private static final int ENTRY = 12;

    private CopyRule() {}

    static boolean isNeeded(Film film) throws IOException {
        if (film.isFragmented()) {
            return film.seconds() >= SHORT_SECONDS && !isIndexed(film);
        }
        Mp4Box index = film.movie();
        return index.end() - index.start() > SMALL_INDEX || film.seconds() >= SHORT_SECONDS;
    }

    /** Whether an index before the fragments names all of them. */
    private static boolean isIndexed(Film film) throws IOException {
        long end = 0;
        long last = 0;
        for (Mp4Box box : film.layout().boxes()) {
            if (box.type().equals("sidx") && last == 0 && end == 0) {
                end = covered(film.file(), box);
            }
            last = box.type().equals("moof") ? box.start() : last;
        }
        return end > last;
    }

    /** Where what an index names comes to its end; it may name other indexes. */
    private static long covered(SeekableByteChannel file, Mp4Box index) throws IOException {
        ByteBuffer content = index.read(file);
        boolean wide = content.get(0) == 1;
        int time = wide ? Long.BYTES : Integer.BYTES;
        content.position(REFERENCES + time);
        long at = index.end() + (wide ? content.getLong() : Integer.toUnsignedLong(content.getInt()));
        for (int left = content.getInt() & 0xFFFF; left > 0; left--) {
            at += content.getInt(content.position()) & Integer.MAX_VALUE;
            content.position(content.position() + ENTRY);
        }
        return at;
    }
}

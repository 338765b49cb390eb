package org.chapterhouse.media.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;

import org.chapterhouse.media.container.FilePart;

/**
 * The beginning of an MP3 file: where its frames begin, and what an encoder wrote into the first of them about the
 * whole, as LAME and most others do.
 *
 * @param start  of the first frame, in bytes from the start of the file
 * @param frames the encoder says follow; 0 where it does not say
 * @param bytes  the encoder says there are from the start; 0 where it does not say
 */
record Mp3Head(long start, Mp3Frame first, long frames, long bytes) {

    /** Enough for the padding some tools leave behind a tag. */
    private static final int SEARCHED = 64 << 10;
    /** So many in a row are no accident. */
    private static final int ROW = 3;

    /** The letters "Xing", which mark what is told, and "Info", which do so where all frames are of one size. */
    private static final int XING = 0x58696E67;

    private static final int INFO = 0x496E666F;
    private static final int TOLD = 4 * Integer.BYTES;
    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    /** @throws IOException where no sound is found; an {@link EOFException} where the file ends before it */
    static Mp3Head of(SeekableByteChannel file) throws IOException {
        long after = Id3Tag.after(file, 0);
        if (after >= file.size()) {
            throw new EOFException("This MP3 file ends before its sound.");
        }
        for (long at = after; at < Math.min(after + SEARCHED, file.size() - Mp3Frame.HEADER); at++) {
            if (isRow(file, at)) {
                return told(file, at, Mp3Frame.at(file, at));
            }
        }
        throw new IOException("There is no sound in this MP3 file.");
    }

    /** Milliseconds; empty where the encoder did not say. */
    OptionalLong length() {
        return frames == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(frames * 1000.0 * first.samples() / first.rate()));
    }

    private static boolean isRow(SeekableByteChannel file, long start) throws IOException {
        long at = start;
        for (int i = 0; i < ROW; i++) {
            if (at + Mp3Frame.HEADER > file.size()) {
                return i > 0;
            }
            Mp3Frame frame = Mp3Frame.at(file, at);
            if (frame == null) {
                return false;
            }
            at += frame.bytes();
        }
        return true;
    }

    private static Mp3Head told(SeekableByteChannel file, long start, Mp3Frame first) throws IOException {
        long at = start + Mp3Frame.HEADER + first.sideBytes();
        if (at + TOLD > file.size()) {
            return new Mp3Head(start, first, 0, 0);
        }
        ByteBuffer told = FilePart.read(file, at, TOLD);
        int mark = told.getInt();
        if (mark != XING && mark != INFO) {
            return new Mp3Head(start, first, 0, 0);
        }
        int flags = told.getInt();
        long frames = (flags & HAS_FRAMES) == 0 ? 0 : told.getInt() & UNSIGNED;
        long bytes = (flags & HAS_BYTES) == 0 ? 0 : told.getInt() & UNSIGNED;
        return new Mp3Head(start, first, frames, bytes);
    }
}

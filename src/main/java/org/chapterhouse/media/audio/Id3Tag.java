package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.chapterhouse.media.container.FilePart;

/** The tags of an MP3 file, which are no sound. */
final class Id3Tag {

    private static final int HEADER = 10;
    private static final int FLAGS = 5;
    private static final int SIZE = 6;
    private static final int HAS_FOOTER = 0x10;
    private static final int LETTERS = 3;

    private Id3Tag() {}

    /** Where the tags end that begin at a place (ID3 version 2); the place itself where none does. */
    static long after(SeekableByteChannel file, long place) throws IOException {
        long at = place;
        while (begins(file, at, "ID3") && at + HEADER <= file.size()) {
            ByteBuffer tag = FilePart.read(file, at, HEADER);
            long size = 0;
            for (int i = SIZE; i < HEADER; i++) {
                size = size << 7 | tag.get(i) & 0x7F;
            }
            at += HEADER + size + ((tag.get(FLAGS) & HAS_FOOTER) == 0 ? 0 : HEADER);
        }
        return at;
    }

    /** Whether one begins there of those that stand at the end: ID3 version 1, APE and Lyrics3. */
    static boolean isLast(SeekableByteChannel file, long at) throws IOException {
        return begins(file, at, "TAG") || begins(file, at, "APE") || begins(file, at, "LYR");
    }

    private static boolean begins(SeekableByteChannel file, long at, String letters) throws IOException {
        if (at + LETTERS > file.size()) {
            return false;
        }
        ByteBuffer begin = FilePart.read(file, at, LETTERS);
        return begin.get(0) == letters.charAt(0)
                && begin.get(1) == letters.charAt(1)
                && begin.get(2) == letters.charAt(2);
    }
}

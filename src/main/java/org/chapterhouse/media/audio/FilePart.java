package org.chapterhouse.media.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a part of a recording. */
final class FilePart {

    private FilePart() {}

    /**
     * @param length bytes, which the caller has bounded
     * @return all of them, at their beginning
     * @throws EOFException if the file ends before
     */
    static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("This recording ends too early.");
            }
        }
        return bytes.flip();
    }
}

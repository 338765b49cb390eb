package org.chapterhouse.media.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Reads a part of a recording. */
public final class FilePart {

    private FilePart() {}

    /**
     * @param length bytes, which the caller has bounded
     * @return all of them, at their beginning
     * @throws EOFException if the file ends before
     */
    public static ByteBuffer read(SeekableByteChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new EOFException("This recording ends too early.");
            }
        }
        return bytes.flip();
    }
}

package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.chapterhouse.problem.Unavailable;

/** What a copy is written to. A disk that is full is a fault of this server, unlike a recording that cannot be read. */
public record CopyTarget(SeekableByteChannel file) {

    private static final int AT_ONCE = 256 * 1024;

    /** @throws Unavailable if it cannot be written */
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    /** @throws Unavailable if it cannot be written */
    public void write(byte[] bytes) {
        write(ByteBuffer.wrap(bytes));
    }

    /**
     * @throws IOException if the source ends before or cannot be read
     * @throws Unavailable if it cannot be written
     */
    public void write(SeekableByteChannel source, long offset, long length) throws IOException {
        for (long done = 0; done < length; ) {
            int part = (int) Math.min(AT_ONCE, length - done);
            write(FilePart.read(source, offset + done, part));
            done += part;
        }
    }
}

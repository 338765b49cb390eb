package org.chapterhouse.media.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.chapterhouse.problem.Unavailable;

/** What a copy is written to. A disk that is full is a fault of this server, unlike a recording that cannot be read. */
record CopyTarget(FileChannel file) {

    /** @throws Unavailable if it cannot be written */
    void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    /** @throws Unavailable if it cannot be written */
    void write(byte[] bytes) {
        write(ByteBuffer.wrap(bytes));
    }

    /**
     * @throws EOFException if the source ends before
     * @throws Unavailable  if it cannot be written
     */
    void write(FileChannel source, long offset, long length) throws EOFException {
        try {
            for (long done = 0; done < length; ) {
                long more = source.transferTo(offset + done, length - done, file);
                if (more == 0) {
                    throw new EOFException("This file ends too early.");
                }
                done += more;
            }
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }
}

package org.chapterhouse.web.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import io.undertow.io.BufferWritableOutputStream;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Copies parts of files into answers. Memory outside of the heap, which WildFly's own stream takes as it is, spares two
 * copies on the way. Thread-safe.
 */
@ApplicationScoped
class PartCopy {

    private static final int BUFFER = 128 * 1024;
    /** The number of buffers kept; under higher load more are created and garbage-collected. */
    private static final int KEPT = 64;

    private final Queue<ByteBuffer> unused = new ArrayBlockingQueue<>(KEPT);

    void copy(SeekableByteChannel file, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer buffer = Optional.ofNullable(unused.poll()).orElseGet(() -> ByteBuffer.allocateDirect(BUFFER));
        try {
            copy(file, range, out, buffer);
        } finally {
            unused.offer(buffer);
        }
    }

    private static void copy(SeekableByteChannel file, ByteRange range, OutputStream out, ByteBuffer buffer)
            throws IOException {
        file.position(range.first());
        for (long rest = range.length(); rest > 0; ) {
            buffer.clear().limit((int) Math.min(BUFFER, rest));
            int read = file.read(buffer);
            if (read < 0) {
                throw new EOFException("The file is shorter than the archive says.");
            }
            rest -= read;
            write(buffer.flip(), out);
        }
    }

    private static void write(ByteBuffer buffer, OutputStream out) throws IOException {
        if (out instanceof BufferWritableOutputStream direct) {
            direct.write(buffer);
        } else {
            Channels.newChannel(out).write(buffer);
        }
    }
}

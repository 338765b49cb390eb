package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * An upload that a thread waits for, but not for ever: each byte that comes buys a little time, and at no moment is
 * there more than {@link #PATIENCE}. Only waiting costs time, not what is done with the bytes. Of one thread.
 */
final class Paced extends AbstractStreamSourceConduit<StreamSourceConduit> {

    /** Milliseconds without anything. */
    private static final long PATIENCE = 30_000;

    private static final long BYTES_PER_SECOND = 8 * 1024;

    private double left = PATIENCE;

    Paced(StreamSourceConduit body) {
        super(body);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = super.read(into);
        came(read);
        return read;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        long read = super.read(into, offset, length);
        came(read);
        return read;
    }

    private void came(long bytes) {
        if (bytes > 0) {
            left = Math.min(PATIENCE, left + bytes * 1000.0 / BYTES_PER_SECOND);
        }
    }

    @Override
    public void awaitReadable() throws IOException {
        awaitReadable(PATIENCE, TimeUnit.MILLISECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        if (left <= 0) {
            throw new IOException("The upload comes too slowly.");
        }
        long began = System.nanoTime();
        super.awaitReadable((long) Math.ceil(Math.min(left, (double) unit.toMillis(time))), TimeUnit.MILLISECONDS);
        left -= (System.nanoTime() - began) / 1e6;
    }
}

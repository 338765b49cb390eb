package org.chapterhouse.media.fixity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Leaves half of the disk's time to others, and ends with an {@link InterruptedIOException} when the server stops. */
final class UnhurriedStream extends FilterInputStream {

    private static final int STEP = 8 << 20;

    private final BooleanSupplier stopping;
    private long sinceRest;
    private long restedAt = System.nanoTime();

    UnhurriedStream(InputStream in, BooleanSupplier stopping) {
        super(in);
        this.stopping = stopping;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        arrived(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        arrived(Math.max(read, 0));
        return read;
    }

    private void arrived(int bytes) throws IOException {
        sinceRest += bytes;
        if (sinceRest >= STEP) {
            rest(System.nanoTime() - restedAt);
            sinceRest = 0;
            restedAt = System.nanoTime();
        }
    }

    private void rest(long nanos) throws IOException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedIOException();
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

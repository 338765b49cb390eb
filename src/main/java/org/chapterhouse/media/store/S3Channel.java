package org.chapterhouse.media.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads an object of a bucket from any place, a block at a time: whoever reads a few bytes mostly wants those beside them. */
final class S3Channel implements SeekableByteChannel {

    private static final int BLOCK = 1 << 20;

    private final S3Object object;
    private byte[] block = {};
    private long blockStart;
    private long position;
    private boolean open = true;

    S3Channel(S3Object object) {
        this.object = object;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        requireOpen();
        if (position >= object.size()) {
            return -1;
        }
        if (position < blockStart || position >= blockStart + block.length) {
            block = object.part(position, BLOCK);
            blockStart = position;
            if (block.length == 0) {
                throw new IOException("The bucket gave nothing of " + object.key());
            }
        }
        int from = (int) (position - blockStart);
        int length = Math.min(block.length - from, target.remaining());
        target.put(block, from, length);
        position += length;
        return length;
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        requireOpen();
        if (wanted < 0) {
            throw new IllegalArgumentException("There is no place " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return object.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        block = new byte[0];
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}

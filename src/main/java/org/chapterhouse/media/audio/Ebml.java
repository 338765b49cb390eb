package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.chapterhouse.media.container.FilePart;

/**
 * An element of EBML (RFC 8794), what WebM is made of.
 *
 * @param id   with its length marker, as the specifications write it
 * @param body where its content begins
 * @param end  where it ends; {@link Long#MAX_VALUE} where the file does not say
 */
record Ebml(long id, long start, long body, long end) {

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;
    private static final int LARGEST_READ = 8 << 20;
    private static final int BITS = 7;

    static Ebml at(SeekableByteChannel file, long start) throws IOException {
        ByteBuffer head = read(file, start, Math.min(LONGEST_ID + LONGEST_SIZE, file.size() - start));
        int idLength = length(head.get(0));
        long id = number(head, idLength, LONGEST_ID, 0);
        int sizeLength = length(head.hasRemaining() ? head.get(head.position()) : 0);
        long marker = 1L << BITS * sizeLength;
        long size = number(head, sizeLength, LONGEST_SIZE, marker);
        long body = start + idLength + sizeLength;
        boolean unknown = size == marker - 1;
        return new Ebml(id, start, body, unknown || size > Long.MAX_VALUE - body ? Long.MAX_VALUE : body + size);
    }

    private static int length(byte first) {
        return Integer.numberOfLeadingZeros(first & 0xFF) - 23;
    }

    private static long number(ByteBuffer from, int length, int longest, long marker) throws IOException {
        if (length > longest || length > from.remaining()) {
            throw new IOException("This WebM file is not in order.");
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | from.get() & 0xFF;
        }
        return number & ~marker;
    }

    /** Its content as a number. */
    long number(SeekableByteChannel file) throws IOException {
        long number = 0;
        for (byte each : content(file)) {
            number = number << 8 | each & 0xFF;
        }
        return number;
    }

    /** The number of the track that a block begins with. */
    long track(SeekableByteChannel file) throws IOException {
        ByteBuffer head = read(file, body, Math.min(LONGEST_SIZE, Math.min(end, file.size()) - body));
        int length = length(head.get(0));
        return number(head, length, LONGEST_SIZE, 1L << BITS * length);
    }

    byte[] content(SeekableByteChannel file) throws IOException {
        return read(file, body, end - body).array();
    }

    /** All of it. */
    byte[] whole(SeekableByteChannel file) throws IOException {
        return read(file, start, end - start).array();
    }

    private static ByteBuffer read(SeekableByteChannel file, long at, long length) throws IOException {
        if (length > LARGEST_READ) {
            throw new IOException("This WebM file is not in order.");
        }
        if (length < 1) {
            throw new EOFException("This WebM file ends too early.");
        }
        return FilePart.read(file, at, (int) length);
    }

    /** A new element; its size takes eight bytes whatever it is. */
    static byte[] of(long id, byte[]... contents) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        long size = 0;
        for (byte[] content : contents) {
            size += content.length;
        }
        element.writeBytes(head(id, size));
        for (byte[] content : contents) {
            element.writeBytes(content);
        }
        return element.toByteArray();
    }

    static byte[] head(long id, long size) {
        int idLength = (Long.SIZE - Long.numberOfLeadingZeros(id) + BITS) / Byte.SIZE;
        ByteBuffer head = ByteBuffer.allocate(idLength + LONGEST_SIZE);
        for (int i = idLength - 1; i >= 0; i--) {
            head.put((byte) (id >> Byte.SIZE * i));
        }
        return head.putLong(1L << BITS * LONGEST_SIZE | size).array();
    }

    /** A new element that holds a number in eight bytes. */
    static byte[] of(long id, long number) {
        return of(id, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}

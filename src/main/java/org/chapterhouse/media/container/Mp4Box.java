package org.chapterhouse.media.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an MP4 file (ISO/IEC 14496-12).
 *
 * @param body where its content begins
 * @param end  where the next one begins
 */
public record Mp4Box(String type, long start, long body, long end) {

    private static final int MOST = 10_000;
    /** Enough for the sizes of a day of sound. */
    private static final int LARGEST_READ = 16 << 20;

    public static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    /** @throws IOException also where the boxes do not fit into their place */
    public static List<Mp4Box> in(SeekableByteChannel file, long from, long to) throws IOException {
        List<Mp4Box> boxes = new ArrayList<>();
        for (long at = from; at + HEADER <= to; at = boxes.get(boxes.size() - 1).end) {
            Mp4Box box = at(file, at, to);
            if (box.end < box.body || box.end > to || boxes.size() == MOST) {
                throw new RefusedMp4("The boxes of this MP4 file are not in order.");
            }
            boxes.add(box);
        }
        return boxes;
    }

    /**
     * One box, of which nothing is promised: it may end before its body begins, or beyond the end.
     *
     * @param to where what it stands in ends, at least {@link #HEADER} bytes after its start
     */
    public static Mp4Box at(SeekableByteChannel file, long at, long to) throws IOException {
        ByteBuffer head = read(file, at, Math.min(LARGE_HEADER, to - at));
        long size = head.getInt() & UNSIGNED;
        byte[] type = new byte[4];
        head.get(type);
        boolean large = size == 1 && head.remaining() >= HEADER;
        long length = large ? head.getLong() : size == 0 ? to - at : size;
        long end = length > Long.MAX_VALUE - at ? Long.MAX_VALUE : at + length;
        return new Mp4Box(new String(type, StandardCharsets.ISO_8859_1), at, at + (large ? LARGE_HEADER : HEADER), end);
    }

    public List<Mp4Box> children(SeekableByteChannel file) throws IOException {
        return in(file, body, end);
    }

    /** The first of a type below it, along the path of types. */
    public Optional<Mp4Box> find(SeekableByteChannel file, String... path) throws IOException {
        Optional<Mp4Box> found = Optional.of(this);
        for (String step : path) {
            if (found.isPresent()) {
                found = found.get().children(file).stream()
                        .filter(box -> box.type.equals(step))
                        .findFirst();
            }
        }
        return found;
    }

    public Mp4Box require(SeekableByteChannel file, String... path) throws IOException {
        return find(file, path)
                .orElseThrow(() -> new RefusedMp4("This MP4 file lacks " + String.join("/", path) + "."));
    }

    /** Its content. */
    public ByteBuffer read(SeekableByteChannel file) throws IOException {
        return read(file, body, end - body);
    }

    /** All of it. */
    public byte[] whole(SeekableByteChannel file) throws IOException {
        return read(file, start, end - start).array();
    }

    private static ByteBuffer read(SeekableByteChannel file, long at, long length) throws IOException {
        if (length > LARGEST_READ) {
            throw new RefusedMp4("A table of this MP4 file is too large.");
        }
        return FilePart.read(file, at, (int) length);
    }

    /** A new box. */
    public static byte[] of(String type, byte[]... contents) {
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        int length = HEADER;
        for (byte[] content : contents) {
            length += content.length;
        }
        box.writeBytes(ByteBuffer.allocate(HEADER)
                .putInt(length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array());
        for (byte[] content : contents) {
            box.writeBytes(content);
        }
        return box.toByteArray();
    }
}

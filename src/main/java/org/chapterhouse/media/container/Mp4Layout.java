package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outermost boxes of an MP4 file, as far as they can be read: also of one that ends too early, or in something else.
 *
 * @param boxes the last may reach beyond the end of the file
 * @param size  of the file, in bytes
 */
public record Mp4Layout(List<Mp4Box> boxes, long size) {

    /** Fragments of a second or two for a day. */
    private static final int MOST = 200_000;

    public static Mp4Layout of(SeekableByteChannel file) throws IOException {
        return until(file, "");
    }

    private static Mp4Layout until(SeekableByteChannel file, String type) throws IOException {
        List<Mp4Box> boxes = new ArrayList<>();
        long size = file.size();
        for (long at = 0; at + Mp4Box.HEADER <= size && boxes.size() < MOST; ) {
            Mp4Box box = Mp4Box.at(file, at, size);
            if (box.end() < box.body()) {
                break;
            }
            boxes.add(box);
            at = box.type().equals(type) ? size : box.end();
        }
        return new Mp4Layout(List.copyOf(boxes), size);
    }

    /** The index of a file, if it is there to its end; quicker than all boxes where there are many fragments. */
    public static Optional<Mp4Box> movieOf(SeekableByteChannel file) throws IOException {
        return until(file, "moov").movie();
    }

    /** The index of the file, if it is there to its end. */
    public Optional<Mp4Box> movie() {
        return boxes.stream()
                .filter(box -> box.type().equals("moov") && box.end() <= size)
                .findFirst();
    }

    /** Whether there should be an index. A still picture, such as HEIC, has none and says so outside of it. */
    public boolean holdsMedia() {
        return isCutOff() || !holds("meta") && (holds("mdat") || holds("moof"));
    }

    public boolean holdsFragments() {
        return holds("moof");
    }

    public boolean isCutOff() {
        return !boxes.isEmpty() && boxes.get(boxes.size() - 1).end() > size;
    }

    private boolean holds(String type) {
        return boxes.stream().anyMatch(box -> box.type().equals(type));
    }
}

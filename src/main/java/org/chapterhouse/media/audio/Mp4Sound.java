package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.problem.Unavailable;

/** The sound of an MP4 file: its first track of sound, with the same packets, times and edits, in an MP4 file of its own. */
final class Mp4Sound {

    /** From the movie to the tables of its track of sound; what lies beside it is copied whole. */
    private static final List<String> PATH = List.of("moov", "trak", "mdia", "minf", "stbl");

    private static final Set<String> OFFSETS = Set.of("stco", "co64");
    /** Of other tracks, or about them; what is said about the file as a whole goes as well. */
    private static final Set<String> LEFT_OUT = Set.of("tref", "udta", "meta", "iods");

    private static final int LARGEST_HEAD = 32 << 20;
    private static final int HANDLER = 8;
    private static final int MDAT_HEADER = 8;
    private static final byte[] TYPE =
            Mp4Box.of("ftyp", "M4A \0\0\0\0M4A isommp42".getBytes(StandardCharsets.ISO_8859_1));

    private final SeekableByteChannel file;
    private final Mp4Box movie;
    private final Mp4Box track;

    private Mp4Sound(SeekableByteChannel file, Mp4Box movie, Mp4Box track) {
        this.file = file;
        this.movie = movie;
        this.track = track;
    }

    /** Nothing where there is no picture to leave out, no sound, or the file comes in fragments. */
    static Optional<Mp4Sound> in(SeekableByteChannel file) throws IOException {
        Optional<Mp4Box> movie = Mp4Layout.of(file).movie();
        if (movie.isEmpty() || movie.get().find(file, "mvex").isPresent()) {
            return Optional.empty();
        }
        boolean picture = false;
        Mp4Box sound = null;
        for (Mp4Box box : movie.get().children(file)) {
            String handler = box.type().equals("trak") ? handler(file, box) : "";
            picture |= handler.equals("vide");
            sound = sound == null && handler.equals("soun") ? box : sound;
        }
        return picture && sound != null ? Optional.of(new Mp4Sound(file, movie.get(), sound)) : Optional.empty();
    }

    /** Four characters that tell what a track holds; empty where it does not say. */
    static String handler(SeekableByteChannel file, Mp4Box track) throws IOException {
        Optional<Mp4Box> handler = track.find(file, "mdia", "hdlr");
        if (handler.isEmpty() || handler.get().end() - handler.get().body() < HANDLER + 4) {
            return "";
        }
        byte[] type = new byte[4];
        handler.get().read(file).get(HANDLER, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /** Whether its packets are in the file, by a quick look: one that was cut off may lack them. */
    boolean isThere() throws IOException {
        return Mp4Chunks.isThere(file, track.require(file, "mdia", "minf", "stbl"));
    }

    /**
     * @throws IOException also where the file is not in order
     * @throws Unavailable if the target cannot be written
     */
    void copyTo(SeekableByteChannel targetFile) throws IOException {
        CopyTarget target = new CopyTarget(targetFile);
        Mp4Chunks chunks = Mp4Chunks.of(file, track.require(file, "mdia", "minf", "stbl"));
        // How long the tables are does not depend on what they say, so the first draft tells where the sound will
        // begin.
        int head = TYPE.length + rebuilt(movie, 0, chunks, 0).length + MDAT_HEADER;
        long sound = 0;
        for (long length : chunks.lengths()) {
            sound += length;
        }
        if (head + sound > Integer.MAX_VALUE || sound > file.size()) {
            throw new IOException("The sound of this MP4 file is larger than can be.");
        }
        ByteBuffer mdat = ByteBuffer.allocate(MDAT_HEADER)
                .putInt((int) sound + MDAT_HEADER)
                .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
                .flip();
        for (ByteBuffer part : List.of(ByteBuffer.wrap(TYPE), ByteBuffer.wrap(rebuilt(movie, 0, chunks, head)), mdat)) {
            target.write(part);
        }
        for (int i = 0; i < chunks.offsets().length; i++) {
            target.write(file, chunks.offsets()[i], chunks.lengths()[i]);
        }
    }

    /** Each step of the path stands once in the copy, and so do the offsets, however often the file has them. */
    private byte[] rebuilt(Mp4Box box, int depth, Mp4Chunks chunks, int begin) throws IOException {
        boolean last = depth == PATH.size() - 1;
        String next = last ? "" : PATH.get(depth + 1);
        Mp4Box inner = depth == 0 ? track : last ? null : box.require(file, next);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Mp4Box child : box.children(file)) {
            if (child.equals(inner)) {
                content.writeBytes(rebuilt(child, depth + 1, chunks, begin));
            } else if (!child.type().equals(next)
                    && !LEFT_OUT.contains(child.type())
                    && !(last && OFFSETS.contains(child.type()))) {
                content.writeBytes(child.whole(file));
            }
            if (content.size() > LARGEST_HEAD) {
                throw new IOException("The head of this MP4 file is too large.");
            }
        }
        if (last) {
            content.writeBytes(table(chunks, begin));
        }
        return Mp4Box.of(box.type(), content.toByteArray());
    }

    private static byte[] table(Mp4Chunks chunks, int begin) {
        ByteBuffer table = ByteBuffer.allocate((2 + chunks.offsets().length) * Integer.BYTES);
        table.putInt(0).putInt(chunks.offsets().length);
        int at = begin;
        for (long length : chunks.lengths()) {
            table.putInt(at);
            at += (int) length;
        }
        return Mp4Box.of("stco", table.array());
    }
}

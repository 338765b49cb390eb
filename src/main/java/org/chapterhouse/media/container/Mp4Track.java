package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A track of an MP4 file, as its head has it.
 *
 * @param handler four characters that tell what it holds
 * @param scale   units a second of its times
 */
public record Mp4Track(Mp4Box box, int id, String handler, boolean enabled, long scale) {

    public static final String PICTURE = "vide";
    public static final String SOUND = "soun";

    private static final int HANDLER = 8;
    private static final int VERSION_AND_FLAGS = 4;
    private static final int ENABLED = 1;

    /** Those of the movie that hold this, in their order. */
    static List<Mp4Track> of(SeekableByteChannel file, Mp4Box movie, String handler) throws IOException {
        List<Mp4Track> tracks = new ArrayList<>();
        for (Mp4Box box : movie.children(file)) {
            if (box.type().equals("trak") && handler(file, box).equals(handler)) {
                tracks.add(read(file, box, handler));
            }
        }
        return tracks;
    }

    /**
     * The track of its kind that is played: of those that browsers can play the first one that is switched on, or the
     * first one. Chromium and Firefox play the first they can, Safari the one that is switched on; they differ only
     * where what comes first is switched off, and what an author switched off is not meant to be heard.
     */
    static Optional<Mp4Track> played(SeekableByteChannel file, Mp4Box movie, String handler) throws IOException {
        Mp4Track best = null;
        int bestRank = 0;
        for (Mp4Track track : of(file, movie, handler)) {
            int rank = (track.format(file).isPlayable() ? 2 : 0) + (track.enabled ? 1 : 0);
            if (best == null || rank > bestRank) {
                best = track;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Mp4Track read(SeekableByteChannel file, Mp4Box box, String handler) throws IOException {
        ByteBuffer head = box.require(file, "tkhd").read(file);
        int id = head.getInt(VERSION_AND_FLAGS + 2 * time(head));
        ByteBuffer media = box.require(file, "mdia", "mdhd").read(file);
        long scale = Integer.toUnsignedLong(media.getInt(VERSION_AND_FLAGS + 2 * time(media)));
        if (scale == 0) {
            throw new RefusedMp4("A track of this MP4 file has no time.");
        }
        return new Mp4Track(box, id, handler, (head.getInt(0) & ENABLED) != 0, scale);
    }

    /** Bytes of each time in a head. */
    static int time(ByteBuffer head) {
        return head.get(0) == 1 ? Long.BYTES : Integer.BYTES;
    }

    /** Four characters that tell what a track holds; empty where it does not say. */
    public static String handler(SeekableByteChannel file, Mp4Box track) throws IOException {
        Optional<Mp4Box> handler = track.find(file, "mdia", "hdlr");
        if (handler.isEmpty() || handler.get().end() - handler.get().body() < HANDLER + 4) {
            return "";
        }
        byte[] type = new byte[4];
        handler.get().read(file).get(HANDLER, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    Mp4Box samples(SeekableByteChannel file) throws IOException {
        return box.require(file, "mdia", "minf", "stbl");
    }

    Mp4Format format(SeekableByteChannel file) throws IOException {
        return Mp4Format.of(file, samples(file).require(file, "stsd"));
    }
}

package org.chapterhouse.media.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a copy: for each track a box {@code sidx} over the whole file (ISO/IEC 14496-12, 8.16.3), because
 * Chromium finds no sound by an index of the picture. It names all fragments by their length in bytes and in the
 * time of the track. Each begins where players may begin.
 */
final class FragmentIndex {

    private static final int HEAD = 32;
    private static final int ENTRY = 12;
    private static final int WIDE = 1 << 24;
    private static final long LONGEST = 0xFFFF_FFFFL;

    private static final int NO_PLACE_TO_BEGIN = 0;
    /** It begins with a key frame, which is also the first to be shown. */
    private static final int KEY_FIRST = 0x9000_0000;
    /** It begins with a key frame, before which others are shown. */
    private static final int KEY = 0xB000_0000;

    private final Film film;
    private final List<Long> lengths = new ArrayList<>();
    /** By track, the first sample of each stretch, and one after the last of all. */
    private final List<List<Integer>> begins = new ArrayList<>();

    FragmentIndex(Film film) {
        this.film = film;
        film.tracks().forEach(track -> begins.add(new ArrayList<>()));
    }

    /** @param length with its media */
    void add(Fragment fragment, long length) {
        lengths.add(length);
        for (int i = 0; i < begins.size(); i++) {
            begins.get(i).add(fragment.part(i).from());
        }
    }

    byte[] boxes() throws RefusedMp4 {
        int length = Mp4Box.HEADER + HEAD + lengths.size() * ENTRY;
        ByteBuffer boxes = ByteBuffer.allocate(length * begins.size());
        for (int i = 0; i < begins.size(); i++) {
            boxes.put(box(film.tracks().get(i), begins.get(i), (long) length * (begins.size() - 1 - i)));
        }
        return boxes.array();
    }

    /** @param between bytes between this box and the first fragment */
    private byte[] box(FilmTrack track, List<Integer> samples, long between) throws RefusedMp4 {
        ByteBuffer index = ByteBuffer.allocate(HEAD + lengths.size() * ENTRY)
                .putInt(WIDE)
                .putInt(track.track().id())
                .putInt((int) track.track().scale())
                .putLong(begin(track, samples, 0))
                .putLong(between)
                .putInt(lengths.size());
        for (int i = 0; i < lengths.size(); i++) {
            long units = begin(track, samples, i + 1) - begin(track, samples, i);
            if (lengths.get(i) > Integer.MAX_VALUE || units < 0 || units > LONGEST) {
                throw new RefusedMp4("The key frames of this MP4 file lie too far apart.");
            }
            index.putInt(lengths.get(i).intValue()).putInt((int) units).putInt(access(track, samples, i));
        }
        return Mp4Box.of("sidx", index.array());
    }

    /** When a stretch is first seen or heard; of the one after the last, or one of nothing, when what is before it ends. */
    private static long begin(FilmTrack track, List<Integer> samples, int stretch) {
        int from = first(track, samples, stretch);
        int to = first(track, samples, stretch + 1);
        return from < to ? track.earliest(from, to) : track.endBefore(from);
    }

    private static int first(FilmTrack track, List<Integer> samples, int stretch) {
        return stretch < samples.size() ? samples.get(stretch) : track.samples().count();
    }

    private static int access(FilmTrack track, List<Integer> samples, int stretch) {
        int from = first(track, samples, stretch);
        if (from == first(track, samples, stretch + 1) || !track.samples().isKey(from)) {
            return NO_PLACE_TO_BEGIN;
        }
        return track.shown(from) == begin(track, samples, stretch) ? KEY_FIRST : KEY;
    }
}

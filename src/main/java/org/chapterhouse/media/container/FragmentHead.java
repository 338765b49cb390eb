package org.chapterhouse.media.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes what comes before the media of a fragment: its number, its time, and each of its samples. */
final class FragmentHead {

    private static final int BASE_IS_FRAGMENT = 0x02_0000;
    private static final int USUAL_UNITS = 8;
    private static final int USUAL_FLAGS = 0x20;
    private static final int WIDE = 1 << 24;

    private static final int MDAT_HEADER = Mp4Box.HEADER;

    /** Where a fragment holds so many samples that its head takes as long to load as an ordinary index. */
    private static final int LARGEST = 1 << 20;

    private final Film film;

    FragmentHead(Film film) {
        this.film = film;
    }

    /** @param number from 1 */
    byte[] of(int number, Fragment fragment) throws RefusedMp4 {
        int length = draft(number, fragment, 0).length;
        if (length > LARGEST || length + MDAT_HEADER + media(fragment) > Integer.MAX_VALUE) {
            throw new RefusedMp4("The key frames of this MP4 file lie too far apart.");
        }
        return draft(number, fragment, length + MDAT_HEADER);
    }

    /** Bytes of the media of a fragment. */
    long media(Fragment fragment) {
        long bytes = 0;
        for (int track = 0; track < film.tracks().size(); track++) {
            bytes += media(track, fragment.part(track));
        }
        return bytes;
    }

    private long media(int track, Fragment.Part part) {
        TrackSamples samples = film.tracks().get(track).samples();
        long bytes = 0;
        for (int i = part.from(); i < part.to(); i++) {
            bytes += samples.size(i);
        }
        return bytes;
    }

    private byte[] draft(int number, Fragment fragment, int begin) throws RefusedMp4 {
        List<List<byte[]>> runs = new ArrayList<>();
        List<SampleRun> writers = new ArrayList<>();
        for (int track = 0; track < film.tracks().size(); track++) {
            runs.add(new ArrayList<>());
            writers.add(new SampleRun(film.tracks().get(track).samples(), fragment.part(track)));
        }
        long at = begin;
        for (List<Fragment.Part> slice : fragment.slices()) {
            for (int track = 0; track < slice.size(); track++) {
                if (!slice.get(track).isEmpty()) {
                    runs.get(track).add(Mp4Box.of("trun", writers.get(track).content(slice.get(track), (int) at)));
                    at += media(track, slice.get(track));
                }
            }
        }
        List<byte[]> boxes = new ArrayList<>();
        boxes.add(Mp4Box.of(
                "mfhd", ByteBuffer.allocate(8).putInt(0).putInt(number).array()));
        for (int track = 0; track < runs.size(); track++) {
            if (!runs.get(track).isEmpty()) {
                boxes.add(part(film.tracks().get(track), fragment.part(track), writers.get(track), runs.get(track)));
            }
        }
        return Mp4Box.of("moof", boxes.toArray(byte[][]::new));
    }

    private static byte[] part(FilmTrack track, Fragment.Part part, SampleRun usual, List<byte[]> runs) {
        ByteBuffer head = ByteBuffer.allocate(16)
                .putInt(BASE_IS_FRAGMENT | USUAL_UNITS | USUAL_FLAGS)
                .putInt(track.track().id())
                .putInt(usual.usualUnits())
                .putInt(usual.usualFlags());
        ByteBuffer time =
                ByteBuffer.allocate(12).putInt(WIDE).putLong(track.samples().time(part.from()));
        List<byte[]> boxes = new ArrayList<>();
        boxes.add(Mp4Box.of("tfhd", head.array()));
        boxes.add(Mp4Box.of("tfdt", time.array()));
        boxes.addAll(runs);
        return Mp4Box.of("traf", boxes.toArray(byte[][]::new));
    }
}

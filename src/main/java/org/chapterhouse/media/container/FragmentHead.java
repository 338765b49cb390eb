package org.chapterhouse.media.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes what comes before the media of a fragment: its number, its time, and each of its samples. */
final class FragmentHead {

    private static final int BASE_IS_FRAGMENT = 0x02_0000;
    private static final int USUAL_UNITS = 8;
    private static final int USUAL_FLAGS = 0x20;
    private static final int WIDE = 1 << 24;

    private static final int MDAT_HEADER = Mp4Box.HEADER;

    private final Film film;

    FragmentHead(Film film) {
        this.film = film;
    }

    /** In which order the media of the tracks lie: the sound first, so that none has to wait for the whole picture. */
    List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < film.tracks().size(); i++) {
            order.add(i);
        }
        Collections.reverse(order);
        return order;
    }

    /** @param number from 1 */
    byte[] of(int number, Fragment fragment) throws RefusedMp4 {
        int length = draft(number, fragment, 0).length;
        if (length + MDAT_HEADER + media(fragment) > Integer.MAX_VALUE) {
            throw new RefusedMp4("The key frames of this MP4 file lie too far apart.");
        }
        return draft(number, fragment, length + MDAT_HEADER);
    }

    /** Bytes of the media of a fragment. */
    long media(Fragment fragment) {
        long bytes = 0;
        for (int i = 0; i < fragment.parts().size(); i++) {
            bytes += media(fragment, i);
        }
        return bytes;
    }

    private long media(Fragment fragment, int track) {
        TrackSamples samples = film.tracks().get(track).samples();
        long bytes = 0;
        for (int i = fragment.parts().get(track).from();
                i < fragment.parts().get(track).to();
                i++) {
            bytes += samples.size(i);
        }
        return bytes;
    }

    private byte[] draft(int number, Fragment fragment, int begin) throws RefusedMp4 {
        List<byte[]> boxes = new ArrayList<>();
        boxes.add(Mp4Box.of(
                "mfhd", ByteBuffer.allocate(8).putInt(0).putInt(number).array()));
        long at = begin;
        for (int track : order()) {
            if (!fragment.parts().get(track).isEmpty()) {
                boxes.add(part(film.tracks().get(track), fragment.parts().get(track), (int) at));
                at += media(fragment, track);
            }
        }
        return Mp4Box.of("moof", boxes.toArray(byte[][]::new));
    }

    private static byte[] part(FilmTrack track, Fragment.Part part, int offset) throws RefusedMp4 {
        TrackSamples samples = track.samples();
        SampleRun run = new SampleRun(samples, part);
        ByteBuffer usual = ByteBuffer.allocate(16)
                .putInt(BASE_IS_FRAGMENT | USUAL_UNITS | USUAL_FLAGS)
                .putInt(track.track().id())
                .putInt(run.usualUnits())
                .putInt(run.usualFlags());
        ByteBuffer time = ByteBuffer.allocate(12).putInt(WIDE).putLong(samples.time(part.from()));
        return Mp4Box.of(
                "traf",
                Mp4Box.of("tfhd", usual.array()),
                Mp4Box.of("tfdt", time.array()),
                Mp4Box.of("trun", run.content(offset)));
    }
}

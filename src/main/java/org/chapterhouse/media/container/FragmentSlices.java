package org.chapterhouse.media.container;

import java.util.ArrayList;
import java.util.List;

/** Divides a fragment into slices of a second, so that picture and sound of the same time lie near each other. */
final class FragmentSlices {

    private static final double SLICE_SECONDS = 1;

    private final List<FilmTrack> tracks = new ArrayList<>();
    private final List<Fragment.Part> parts = new ArrayList<>();
    private final List<List<Fragment.Part>> slices = new ArrayList<>();

    FragmentSlices(FilmTrack track, int from, int to) {
        with(track, from, to);
    }

    void with(FilmTrack track, int from, int to) {
        tracks.add(track);
        parts.add(new Fragment.Part(from, to));
    }

    Fragment fragment() {
        int[] next = parts.stream().mapToInt(Fragment.Part::from).toArray();
        double end = earliest(next) + SLICE_SECONDS;
        while (earliest(next) < Double.MAX_VALUE) {
            List<Fragment.Part> slice = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                int from = next[i];
                while (next[i] < parts.get(i).to() && decoded(i, next[i]) < end) {
                    next[i]++;
                }
                slice.add(new Fragment.Part(from, next[i]));
            }
            slices.add(slice);
            end = Math.max(end, earliest(next)) + SLICE_SECONDS;
        }
        return new Fragment(slices);
    }

    private double earliest(int... next) {
        double earliest = Double.MAX_VALUE;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < parts.get(i).to()) {
                earliest = Math.min(earliest, decoded(i, next[i]));
            }
        }
        return earliest;
    }

    /** Seconds from the beginning of the film. */
    private double decoded(int track, int sample) {
        FilmTrack film = tracks.get(track);
        return film.seconds(film.played(film.samples().time(sample)));
    }
}

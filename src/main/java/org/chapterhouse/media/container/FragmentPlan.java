package org.chapterhouse.media.container;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a film is cut. Players begin at key frames of the picture, a few seconds apart, or, without a picture, anywhere
 * in the sound. Where key frames are rare, or a picture stands for long, what lies between is cut as well, so that
 * picture and sound of the same time never lie far apart.
 */
final class FragmentPlan {

    /** The index of as many, for picture and sound, takes 57 KB; three hours have no more. */
    private static final int MOST = 2_400;

    private static final double PICTURE_SECONDS = 4;
    /** A few packets of sound take no time to load, so their index may be coarser. */
    private static final double SOUND_SECONDS = 8;

    private final FilmTrack guide;
    private final FilmTrack sound;
    private final double seconds;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<Boolean> begins = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();

    private FragmentPlan(Film film) {
        guide = film.tracks().get(0);
        sound = film.tracks().size() > 1 ? film.tracks().get(1) : null;
        seconds = Math.max(guide.isPicture() ? PICTURE_SECONDS : SOUND_SECONDS, film.seconds() / MOST);
    }

    static List<Fragment> of(Film film) {
        FragmentPlan plan = new FragmentPlan(film);
        plan.cut();
        plan.fill();
        return plan.fragments;
    }

    private void cut() {
        TrackSamples samples = guide.samples();
        int beginning = 0;
        int last = 0;
        for (int i = 0; i < samples.count(); i++) {
            boolean begin = i == 0 || samples.isKey(i) && since(beginning, i) >= seconds;
            if (begin || since(last, i) >= 2 * seconds) {
                cuts.add(i);
                begins.add(begin);
                last = i;
                beginning = begin ? i : beginning;
            }
        }
        cuts.add(samples.count());
    }

    private double since(int before, int sample) {
        return guide.seconds(guide.samples().time(sample) - guide.samples().time(before));
    }

    private void fill() {
        int heard = 0;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Fragment.Part part = new Fragment.Part(cuts.get(i), cuts.get(i + 1));
            if (sound == null) {
                fragments.add(new Fragment(begins.get(i), List.of(part)));
            } else {
                int to = heardBefore(heard, i + 1);
                add(part, begins.get(i), heard, to);
                heard = to;
            }
        }
    }

    /**
     * The first sample of sound that is still heard when a fragment begins. Chromium looks for it as much earlier as the
     * sound has samples to begin with that are not heard, and would load the fragment before as well.
     */
    private int heardBefore(int from, int fragment) {
        TrackSamples samples = sound.samples();
        if (fragment + 1 == cuts.size()) {
            return samples.count();
        }
        double begin = guide.seconds(guide.earliest(cuts.get(fragment), cuts.get(fragment + 1)))
                - sound.seconds(sound.edit().begin());
        return IntStream.range(from, samples.count())
                .filter(i -> sound.seconds(sound.shown(i) + samples.units(i)) > begin)
                .findFirst()
                .orElse(samples.count());
    }

    private void add(Fragment.Part pictures, boolean begin, int from, int to) {
        Fragment.Part shown = pictures;
        boolean first = begin;
        int begun = from;
        for (int i = from; i < to; i++) {
            long units = sound.samples().time(i) - sound.samples().time(begun);
            if (sound.seconds(units) >= 2 * seconds) {
                fragments.add(new Fragment(first, List.of(shown, new Fragment.Part(begun, i))));
                shown = new Fragment.Part(pictures.to(), pictures.to());
                first = false;
                begun = i;
            }
        }
        fragments.add(new Fragment(first, List.of(shown, new Fragment.Part(begun, to))));
    }
}

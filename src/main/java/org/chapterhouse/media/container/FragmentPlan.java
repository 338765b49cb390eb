package org.chapterhouse.media.container;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a film is cut: at key frames of the picture that lie a few seconds apart, or, without a picture, anywhere in the
 * sound. Nowhere else, because Chromium finds only fragments that the index names, and begins at any of these.
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

    private FragmentPlan(Film film) {
        guide = film.tracks().get(0);
        sound = film.tracks().size() > 1 ? film.tracks().get(1) : null;
        seconds = Math.max(guide.isPicture() ? PICTURE_SECONDS : SOUND_SECONDS, film.seconds() / MOST);
    }

    static List<Fragment> of(Film film) {
        FragmentPlan plan = new FragmentPlan(film);
        List<Fragment> fragments = new ArrayList<>();
        List<Integer> cuts = plan.cuts();
        int heard = 0;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            FragmentSlices slices = new FragmentSlices(plan.guide, cuts.get(i), cuts.get(i + 1));
            if (plan.sound != null) {
                int to = i + 2 == cuts.size()
                        ? plan.sound.samples().count()
                        : plan.heardBefore(heard, cuts.get(i + 1), cuts.get(i + 2));
                slices.with(plan.sound, heard, to);
                heard = to;
            }
            fragments.add(slices.fragment());
        }
        return fragments;
    }

    /** The first samples of fragments, and one after the last of all. */
    private List<Integer> cuts() {
        TrackSamples samples = guide.samples();
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int last = 0;
        for (int i = 1; i < samples.count(); i++) {
            if (samples.isKey(i) && guide.seconds(samples.time(i) - samples.time(last)) >= seconds) {
                cuts.add(i);
                last = i;
            }
        }
        cuts.add(samples.count());
        return cuts;
    }

    /**
     * The first sample of sound that is still heard when a fragment begins. Chromium looks for it at the time when the
     * key frame is decoded, and as much earlier as the sound has samples to begin with that are not heard; it must not
     * have to look in the fragment before.
     */
    private int heardBefore(int sample, int from, int to) {
        TrackSamples samples = sound.samples();
        long decoded = guide.played(guide.samples().time(from));
        double begin = guide.seconds(Math.min(decoded, guide.earliest(from, to)))
                - sound.seconds(sound.edit().begin());
        int heard = sample;
        while (heard < samples.count() && sound.seconds(sound.shown(heard) + samples.units(heard)) <= begin) {
            heard++;
        }
        return heard;
    }
}

package org.chapterhouse.media.container;

/**
 * A track that is copied.
 *
 * @param movieScale units a second of the movie
 */
record FilmTrack(Mp4Track track, Mp4Edit edit, TrackSamples samples, long movieScale) {

    /** The largest number of pictures that come in another order than they are shown is 16 (H.264, A.3.1). */
    private static final int REORDERED = 64;

    private static final double LONGEST_LEAD_SECONDS = 0.25;

    boolean isPicture() {
        return track.handler().equals(Mp4Track.PICTURE);
    }

    /** When a sample is shown or heard in the film, in units of the track; none is before the beginning. */
    long shown(int sample) {
        return Math.max(0, played(samples.shown(sample)));
    }

    /** When the earliest of some samples is. */
    long earliest(int from, int to) {
        long earliest = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            earliest = Math.min(earliest, shown(i));
        }
        return earliest;
    }

    /** When all are over. */
    long end() {
        return endBefore(samples.count());
    }

    /** When all before this one are over; the order in which they are shown differs only nearby. */
    long endBefore(int sample) {
        long end = 0;
        for (int i = Math.max(0, sample - REORDERED); i < sample; i++) {
            end = Math.max(end, shown(i) + samples.units(i));
        }
        return end;
    }

    double seconds(long units) {
        return (double) units / track.scale();
    }

    /** What a time of the track is in the film, in units of the track. */
    long played(long time) {
        return time - edit.begin() + scaled(edit.delay());
    }

    /** Leaves out what comes after the end of the edit. */
    void cut() {
        if (edit.length() > 0) {
            samples.endAt(edit.begin() + scaled(edit.length()));
        }
    }

    /** Much that is decoded but not shown would count as a part of the film in Chromium, and its length come out wrong. */
    void check() throws RefusedMp4 {
        if (samples.count() > 0 && seconds(edit.begin() - samples.shown(0)) > LONGEST_LEAD_SECONDS) {
            throw new RefusedMp4("This MP4 file begins with what is not shown.");
        }
    }

    private long scaled(long movieUnits) {
        return Math.round((double) movieUnits * track.scale() / movieScale);
    }
}

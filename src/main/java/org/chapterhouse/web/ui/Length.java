package org.chapterhouse.web.ui;

/** Lengths as people say them. */
public final class Length {

    private static final int MINUTE = 60;
    private static final int HOUR = 60;

    private Length() {}

    /** {@code 58 min} or {@code 4 h 5 min}; rounded to the nearest minute, below one minute {@code 40 s}. */
    public static String of(int seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        int minutes = Math.round(seconds / (float) MINUTE);
        if (minutes < HOUR) {
            return minutes + " min";
        }
        return minutes / HOUR + " h" + (minutes % HOUR == 0 ? "" : " " + minutes % HOUR + " min");
    }
}

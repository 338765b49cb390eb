package org.chapterhouse.web.ui;

import java.util.Locale;

/** Places in a recording as people read and link them. These are the functions of the tag library. */
public final class Timecode {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Timecode() {}

    /** As a player shows it: {@code 0:07}, {@code 23:41}, {@code 1:02:03}. Parts of a second are cut off. */
    public static String clock(double seconds) {
        long whole = Math.max(0, (long) Math.floor(seconds));
        if (whole < HOUR) {
            return String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
    }

    /** The address of a page that plays from there, such as {@code /sessions/hack-your-engage?t=754}. */
    public static String at(String page, double seconds) {
        long whole = Math.max(0, (long) Math.floor(seconds));
        return page + (page.indexOf('?') < 0 ? "?t=" : "&t=") + whole;
    }

    /** Length in full minutes, at least one: 58 for 58:12. */
    public static int minutes(double seconds) {
        return Math.max(1, (int) (seconds / MINUTE));
    }
}

package org.chapterhouse.media.caption;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the piece of a stream is shown, from its {@code X-TIMESTAMP-MAP}: at {@code localMillis} of the piece the clock
 * of the stream, which ticks 90,000 times a second and wraps at 33 bits, shows {@code ticks}.
 */
record StreamClock(long ticks, long localMillis) {

    private static final long WRAP = 1L << 33;
    private static final int TICKS_PER_MILLI = 90;
    private static final Pattern MAP = Pattern.compile("(?m)^X-TIMESTAMP-MAP\\s*=(.*)$");
    private static final Pattern TICKS = Pattern.compile("MPEGTS:\\s*(\\d{1,10})");
    private static final Pattern LOCAL = Pattern.compile("LOCAL:\\s*(?:(\\d{1,4}):)?(\\d\\d):(\\d\\d)\\.(\\d{3})");

    /** Of the first map in a piece; zero where there is none. */
    static StreamClock in(String piece) {
        Matcher map = MAP.matcher(piece);
        if (!map.find()) {
            return new StreamClock(0, 0);
        }
        Matcher ticks = TICKS.matcher(map.group(1));
        Matcher local = LOCAL.matcher(map.group(1));
        return new StreamClock(ticks.find() ? Long.parseLong(ticks.group(1)) : 0, local.find() ? millis(local) : 0);
    }

    /** How much later times of this piece are than the same times of another one; never negative. */
    long millisAfter(StreamClock other) {
        long passed = Math.floorMod(ticks - other.ticks, WRAP);
        long millis = (passed < WRAP / 2 ? passed : 0) / TICKS_PER_MILLI;
        return Math.max(0, millis - localMillis + other.localMillis);
    }

    private static long millis(Matcher local) {
        long hours = local.group(1) == null ? 0 : Long.parseLong(local.group(1));
        long minutes = hours * 60 + Long.parseLong(local.group(2));
        return (minutes * 60 + Long.parseLong(local.group(3))) * 1000 + Long.parseLong(local.group(4));
    }
}

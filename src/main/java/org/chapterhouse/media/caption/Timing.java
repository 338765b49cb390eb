package org.chapterhouse.media.caption;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a cue is shown, read from its {@code start --> end} line. Whatever follows the end time is ignored. */
record Timing(long startMillis, long endMillis) {

    private static final Pattern VTT = line("(?:0*(\\d{1,9}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final Pattern SRT = line("(?:0*(\\d{1,9}):)?([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,3}))?");

    /** Exactly the times WebVTT allows; only hours of ten or more digits are refused beyond that. */
    static Optional<Timing> ofVtt(String line) {
        return read(VTT.matcher(line));
    }

    /** Also a decimal comma, single digits and missing fractions, as SubRip files in the wild have them. */
    static Optional<Timing> ofSrt(String line) {
        return read(SRT.matcher(line));
    }

    private static Pattern line(String time) {
        return Pattern.compile("[ \\t\\f]*" + time + "[ \\t\\f]*-->[ \\t\\f]*" + time + "(?!\\d)");
    }

    private static Optional<Timing> read(Matcher time) {
        return time.lookingAt() ? Optional.of(new Timing(millis(time, 1), millis(time, 5))) : Optional.empty();
    }

    private static long millis(Matcher time, int hours) {
        long minutes = number(time.group(hours)) * 60 + number(time.group(hours + 1));
        long seconds = minutes * 60 + number(time.group(hours + 2));
        return seconds * 1000 + thousandths(time.group(hours + 3));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long thousandths(String fraction) {
        return fraction == null ? 0 : number((fraction + "00").substring(0, 3));
    }
}

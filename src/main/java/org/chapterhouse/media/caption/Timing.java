package org.chapterhouse.media.caption;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a cue is shown, read from its {@code start --> end} line. Whatever follows the end time is ignored. */
record Timing(long startMillis, long endMillis) {

    private static final String ARROW =
            "[ \\t\\f\\u00A0]*(?:-{2,3}>|- ?->|-- >|[-=\u2013\u2014]>|--&gt;|\u2192)[ \\t\\f\\u00A0]*";
    private static final Pattern VTT =
            line("(?:0*(\\d{1,9}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})", "[ \\t\\f]*-->[ \\t\\f]*", "");
    private static final Pattern LOOSE =
            line("(?:0*(\\d{1,4}):)?([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,9}))?", ARROW, "(?![:.,;]?\\d)");

    /** One colon, period, comma or semicolon between numbers is enough for something meant as a time. */
    private static final String MEANT = "[\\s\\uFEFF]{0,20}[-+]?\\p{Nd}{1,9}\\s?[:.,;]\\s?\\p{Nd}";

    private static final Pattern BEGINS =
            Pattern.compile(MEANT + ".{0,40}?(?:-\\s?-?\\s?>|[=\u2013\u2014]>|--&gt;|\u2192)");
    private static final String WHOLE = "\\d{1,3}:\\d{1,2}[:.,]\\d{1,3}(?:[.,:;]\\d{1,9})?";
    private static final Pattern WITHOUT_ARROW =
            Pattern.compile("\\s*" + WHOLE + "(?:(?:\\s+|\\s*[-\u2013\u2014,;]+\\s*)" + WHOLE + ")?\\s*");

    /** Exactly the times WebVTT allows; only hours of ten or more digits are refused beyond that. */
    static Optional<Timing> ofVtt(String line) {
        return read(VTT.matcher(line));
    }

    /**
     * Also a decimal comma, fractions of any length or none, single digits and other arrows, as files in the wild have
     * them, as long as it is certain what is meant. No recording lasts the 24 days that fit an {@code int}.
     */
    static Optional<Timing> ofAny(String line) {
        return ofVtt(line)
                .or(() -> read(LOOSE.matcher(line)))
                .filter(time -> Math.max(time.startMillis, time.endMillis) <= Integer.MAX_VALUE);
    }

    /** Whether a line that stands anywhere is the time of a cue, readable or not. */
    static boolean begins(String line) {
        return BEGINS.matcher(line).lookingAt();
    }

    /** Whether a line is the time of a cue, readable or not, where a time is expected. */
    static boolean isMeant(String line) {
        return line.contains("-->")
                || begins(line)
                || WITHOUT_ARROW.matcher(line).matches();
    }

    boolean isBackward() {
        return endMillis < startMillis;
    }

    private static Pattern line(String time, String arrow, String after) {
        return Pattern.compile("[ \\t\\f]*" + time + arrow + time + "(?!\\d)" + after);
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

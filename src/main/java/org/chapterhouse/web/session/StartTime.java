package org.chapterhouse.web.session;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a recording that an address names, in the forms people know from other sites. */
final class StartTime {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}(?:\\.\\d{0,9})?)s?");
    private static final Pattern UNITS = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{2})");

    private StartTime() {}

    /**
     * @param text {@code 754}, {@code 754.5}, {@code 12m34s}, {@code 1h2m}, {@code 12:34} or {@code 1:02:03}; may be
     *             null
     * @return seconds; nothing where the text names no time
     */
    static OptionalDouble parse(String text) {
        if (text == null || text.isBlank()) {
            return OptionalDouble.empty();
        }
        String trimmed = text.strip();
        Matcher seconds = SECONDS.matcher(trimmed);
        if (seconds.matches()) {
            return OptionalDouble.of(Double.parseDouble(seconds.group(1)));
        }
        Matcher units = UNITS.matcher(trimmed);
        Matcher parts = units.matches() ? units : CLOCK.matcher(trimmed);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                number(parts.group(1)) * HOUR + number(parts.group(2)) * MINUTE + number(parts.group(3)));
    }

    /** The full second in which that time lies. */
    static OptionalInt second(String text) {
        OptionalDouble time = parse(text);
        return time.isPresent() ? OptionalInt.of((int) time.getAsDouble()) : OptionalInt.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

package org.chapterhouse.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.problem.Invalid;

/**
 * A date as precise as it is known: a year, a month or a day. Month and day are 0 where unknown.
 *
 * @param year 1800 to 2200
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    /** An unknown month or day is 0 and so comes first. */
    private static final Comparator<PartialDate> CALENDAR = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month)
            .thenComparingInt(PartialDate::day);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    public PartialDate {
        if (year < 1800 || year > 2200) {
            throw new Invalid("problem.date.year", year);
        }
        if (month == 0 && day != 0) {
            throw new Invalid("problem.date.month");
        }
        try {
            LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        } catch (DateTimeException e) {
            throw new Invalid("problem.date.none", iso(year, month, day));
        }
    }

    /**
     * @param text {@code 2017}, {@code 2017-09} or {@code 2017-09-27}
     * @throws Invalid for anything else
     */
    public static PartialDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new Invalid("problem.date.format", text);
        }
        return new PartialDate(Integer.parseInt(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** For people: {@code Sep 27, 2017}, {@code September 2017} or {@code 2017}. */
    public String display() {
        if (month == 0) {
            return String.valueOf(year);
        }
        return day == 0
                ? YearMonth.of(year, month).format(MONTH)
                : LocalDate.of(year, month, day).format(DAY);
    }

    /** ISO 8601, shortened to the known parts; sorts as text in the order of the dates. */
    @Override
    public String toString() {
        return iso(year, month, day);
    }

    private static String iso(int year, int month, int day) {
        String text = "%04d".formatted(year);
        if (month != 0) {
            text += "-%02d".formatted(month);
        }
        return day == 0 ? text : text + "-%02d".formatted(day);
    }

    /** Calendar order; of two dates that agree as far as both are known the less precise comes first. */
    @Override
    public int compareTo(PartialDate other) {
        return CALENDAR.compare(this, other);
    }
}

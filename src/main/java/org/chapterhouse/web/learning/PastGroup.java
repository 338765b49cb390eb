package org.chapterhouse.web.learning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.learning.watch.WatchRecords.Watched;
import org.chapterhouse.web.ui.Length;

/**
 * A stretch of the history: the last seven days, or a month.
 *
 * @param month null for the last seven days
 */
public record PastGroup(String month, List<Past> rows) {

    private static final int WEEK = 7;
    private static final DateTimeFormatter WEEKDAY = format("EEEE");
    private static final DateTimeFormatter DAY = format("MMM d");
    private static final DateTimeFormatter MONTH = format("MMMM");
    private static final DateTimeFormatter OTHER_YEAR = format("MMMM uuuu");

    /** A recording that was watched; {@code when} is the day it was watched last, {@code earlier} whether it was replaced since. */
    public record Past(
            String title, String href, String when, String seen, int percent, boolean completed, boolean earlier) {

        static Past of(Watched watched, DateTimeFormatter day) {
            return new Past(
                    watched.recording().getSession().getTitle(),
                    "/sessions/" + watched.recording().getSession().getSlug(),
                    day.format(dayOf(watched)),
                    Length.of(watched.progress().secondsWatched()),
                    watched.progress().percent(),
                    watched.progress().completed(),
                    watched.earlier());
        }
    }

    /** @param all latest first */
    static List<PastGroup> of(List<Watched> all, LocalDate today) {
        List<PastGroup> groups = new ArrayList<>();
        for (Watched watched : all) {
            LocalDate day = dayOf(watched);
            boolean recent = day.isAfter(today.minusDays(WEEK));
            String month =
                    recent ? null : (day.getYear() == today.getYear() ? MONTH : OTHER_YEAR).format(YearMonth.from(day));
            if (groups.isEmpty()
                    || !Objects.equals(groups.get(groups.size() - 1).month(), month)) {
                groups.add(new PastGroup(month, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(Past.of(watched, recent ? WEEKDAY : DAY));
        }
        return groups;
    }

    private static LocalDate dayOf(Watched watched) {
        return LocalDate.ofInstant(watched.progress().updatedAt(), ZoneOffset.UTC);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}

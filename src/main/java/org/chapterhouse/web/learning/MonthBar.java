package org.chapterhouse.web.learning;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.learning.history.MonthOfWatching;
import org.chapterhouse.web.ui.Length;

/**
 * A month as a bar.
 *
 * @param time  what was watched, null for nothing
 * @param width of the bar, such as 62%, in proportion to the longest
 */
public record MonthBar(String month, String time, String width) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);

    /** From the first month with anything in it; empty where there is none. */
    static List<MonthBar> of(List<MonthOfWatching> months) {
        long most = months.stream().mapToLong(MonthOfWatching::seconds).max().orElse(0);
        return months.stream()
                .dropWhile(month -> month.seconds() == 0)
                .map(month -> of(month, most))
                .toList();
    }

    private static MonthBar of(MonthOfWatching month, long most) {
        long width = month.seconds() == 0 ? 0 : Math.max(1, 100 * month.seconds() / most);
        return new MonthBar(
                MONTH.format(month.month()),
                month.seconds() == 0 ? null : Length.of((int) month.seconds()),
                width + "%");
    }
}

package org.chapterhouse.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was done, as the desk writes it. */
public final class DeskTime {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private DeskTime() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(Instant when) {
        return MINUTE.format(when);
    }
}

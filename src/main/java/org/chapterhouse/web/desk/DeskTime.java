package org.chapterhouse.web.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was done, as the desk writes it. */
final class DeskTime {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private DeskTime() {}

    static String of(Instant when) {
        return MINUTE.format(when);
    }
}

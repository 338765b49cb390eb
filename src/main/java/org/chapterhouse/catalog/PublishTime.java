package org.chapterhouse.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.chapterhouse.problem.Invalid;

/**
 * When a session becomes public by itself: a moment, and the time zone in which an editor named it.
 *
 * @param at to the minute
 */
public record PublishTime(Instant at, ZoneId zone) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm z", Locale.US);

    public PublishTime {
        at = at.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * What a clock in the zone shows. A time that the clock skips when it is put forward is as much later.
     *
     * @param local {@code 2027-01-15T09:00}
     * @param zone  such as {@code America/Chicago}
     * @throws Invalid if either is none
     */
    public static PublishTime of(String local, String zone) {
        try {
            ZoneId where = ZoneId.of(zone);
            return new PublishTime(LocalDateTime.parse(local).atZone(where).toInstant(), where);
        } catch (DateTimeException e) {
            throw new Invalid("problem.publish.format", local);
        }
    }

    /**
     * @param text with its offset: {@code 2027-01-15T09:00:00-06:00}
     * @throws Invalid if it is none
     */
    public static PublishTime parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            ZoneOffset offset = time.getOffset();
            return new PublishTime(time.toInstant(), offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset);
        } catch (DateTimeException e) {
            throw new Invalid("problem.publish.format", text);
        }
    }

    /** What a clock in the zone shows then. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** As {@link #parse} reads it. */
    public String withOffset() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** For people: {@code Jan 15, 2027, 09:00 CST}. */
    public String display() {
        return READABLE.format(at.atZone(zone));
    }

    /** For the history: {@code 2027-01-15T09:00 America/Chicago}. */
    @Override
    public String toString() {
        return local() + " " + zone;
    }
}

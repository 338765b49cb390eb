package org.chapterhouse.web.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapterhouse.search.index.IndexRebuild;

/**
 * A rebuild as the page lists it.
 *
 * @param by the name of who asked for it; null where the server did, or the account is gone
 */
public record RebuildRow(IndexRebuild rebuild, String by, Instant now) {

    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    public String started() {
        return MINUTE.format(rebuild.getStartedAt());
    }

    /** Sessions a second, as a whole number. */
    public long speed() {
        return Math.round(rebuild.perSecond(now));
    }

    /** The style classes of its state. */
    public String badge() {
        return switch (rebuild.getState()) {
            case RUNNING, CANCELED -> "badge";
            case FINISHED -> "badge badge-ok";
            case FAILED -> "badge badge-danger";
        };
    }
}

package org.chapterhouse.web.ingest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapterhouse.ingest.run.ImportRun;

/**
 * An import as the page lists it.
 *
 * @param by the name of who started it; null where the server did, or the account is gone
 */
public record RunRow(ImportRun run, String by) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    public String started() {
        return MINUTE.format(run.getStartedAt());
    }

    /** Where its report is. */
    public String href() {
        return "/admin/imports?run=" + run.getId() + "#report";
    }

    /** Whether some entries were not taken. */
    public boolean incomplete() {
        return run.getRejected() + run.getEditedHere() > 0;
    }

    /** The end of the key of the words for its state. */
    public String state() {
        return run.getState() == ImportRun.State.DONE && incomplete()
                ? "INCOMPLETE"
                : run.getState().name();
    }

    /** The style classes of its state. */
    public String badge() {
        return switch (run.getState()) {
            case RUNNING -> "badge";
            case DONE -> incomplete() ? "badge badge-warn" : "badge badge-ok";
            case FAILED -> "badge badge-danger";
        };
    }
}

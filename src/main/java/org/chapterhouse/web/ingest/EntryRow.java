package org.chapterhouse.web.ingest;

import java.util.List;

import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.run.ImportEntries.Told;
import org.chapterhouse.ingest.run.ImportNote;
import org.chapterhouse.web.desk.FieldNames;
import org.chapterhouse.web.frame.Texts;

/**
 * An entry as the report lists it.
 *
 * @param place   such as {@code Session 3}
 * @param icon    of the outcome
 * @param style   class of the outcome
 * @param state   the outcome in words
 * @param changes field by field
 */
public record EntryRow(Told told, String place, String icon, String style, String state, List<ChangeRow> changes) {

    private static final int SHORT = 160;

    /**
     * One field.
     *
     * @param before empty for nothing, likewise after
     * @param told   whether both are short enough to be shown
     */
    public record ChangeRow(String name, String before, String after, boolean told) {

        static ChangeRow of(FieldChange change, Texts texts) {
            String before = change.getBefore() == null ? "" : change.getBefore();
            String after = change.getAfter() == null ? "" : change.getAfter();
            return new ChangeRow(
                    FieldNames.of(change.getField().replaceFirst("[.\\[].*", ""), texts),
                    before,
                    after,
                    before.length() <= SHORT && after.length() <= SHORT);
        }
    }

    /** @param undo whether the run takes another back */
    static EntryRow of(Told told, boolean undo, Texts texts) {
        Outcome outcome = told.entry().getOutcome();
        List<ChangeRow> changes = told.entry().getChanges().stream()
                .map(change -> ChangeRow.of(change, texts))
                .toList();
        String kind = texts.get("imports.kind." + told.entry().getKind());
        return new EntryRow(
                told,
                texts.get("imports.entry.place", kind, told.entry().getPosition()),
                icon(outcome),
                style(outcome),
                outcome == Outcome.CHANGED && !undo
                        ? texts.get("imports.entry.fields", changes.size())
                        : texts.get((undo ? "imports.undo.outcome." : "imports.outcome.") + outcome),
                changes);
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "plus";
            case CHANGED -> "circle-dot";
            case UNCHANGED -> "check";
            case EDITED_HERE -> "pencil";
            case REJECTED -> "circle-alert";
        };
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "entry-state is-new";
            case REJECTED -> "entry-state is-refused";
            case UNCHANGED -> "entry-state is-same";
            default -> "entry-state";
        };
    }

    /** Null where the entry has neither a title nor a name nor an id. */
    public String title() {
        return told.entry().getLabel();
    }

    public List<ImportNote> notes() {
        return told.notes();
    }

    /** Whether nothing else is said about it than that it is new. */
    public boolean plainlyNew() {
        return told.entry().getOutcome() == Outcome.CREATED;
    }
}

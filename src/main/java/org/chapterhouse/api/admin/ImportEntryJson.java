package org.chapterhouse.api.admin;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.run.ImportEntries.Told;
import org.chapterhouse.ingest.run.ImportNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an entry, or would have become of it in a dry run.
 *
 * @param kind     the name of the manifest's list
 * @param id       as written, or null
 * @param position in its list, from 1
 * @param title    or name, or else the id
 * @param changes  of something that was there before
 * @param notes    why it was refused or left alone, what it removes, what an editor should look at
 */
@Schema(name = "ImportEntry")
public record ImportEntryJson(
        String kind,
        @Schema(nullable = true) String id,
        int position,
        @Schema(nullable = true) String title,

        @Schema(enumeration = {"created", "changed", "unchanged", "edited_here", "rejected"})
        String outcome,

        List<ChangeJson> changes,
        List<String> notes) {

    /**
     * @param field  as the history of a thing names it
     * @param before null where there was no value; cut after 300 letters
     * @param after  likewise
     */
    @Schema(name = "ImportChange")
    public record ChangeJson(
            String field,
            @Schema(nullable = true) String before,
            @Schema(nullable = true) String after) {

        static ChangeJson of(FieldChange change) {
            return new ChangeJson(change.getField(), change.getBefore(), change.getAfter());
        }
    }

    static ImportEntryJson of(Told told) {
        return new ImportEntryJson(
                ImportReportJson.list(told.entry().getKind()),
                told.entry().getSourceId(),
                told.entry().getPosition(),
                told.entry().getLabel(),
                told.entry().getOutcome().name().toLowerCase(Locale.ROOT),
                told.entry().getChanges().stream().map(ChangeJson::of).toList(),
                told.notes().stream().map(ImportNote::getText).toList());
    }
}

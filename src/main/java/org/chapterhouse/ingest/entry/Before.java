package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.EntryKind;

/**
 * What an entry's thing was before an import.
 *
 * @param state  what was said about it; null where more was changed than what is said, such as a recording
 * @param digest of the entry as it was imported before
 * @param edited whether it was edited by hand after that
 */
public record Before(String state, String digest, boolean edited) {

    static Before of(EntryKind kind, SourceRef ref, Record details, List<FieldChange> changes) {
        boolean media = kind == EntryKind.MATERIAL
                || changes.stream().anyMatch(change -> change.getField().matches("(recordings|materials)\\b.*"));
        return new Before(details == null || media ? null : BeforeState.of(details), ref.digest(), ref.editedSince());
    }
}

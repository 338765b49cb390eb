package org.chapterhouse.ingest.run;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.entry.Before;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.problem.Messages;

/**
 * What an import did.
 *
 * @param run     id of the {@link ImportRun}
 * @param archive the archive's title
 * @param counts  only kinds the manifest has entries of, in the order of import
 * @param notes   in the order of import
 * @param dry     whether nothing of it was done
 * @param links   recordings and materials of the entries taken that are only links to other sites
 */
public record ImportReport(
        long run, boolean dry, String archive, Map<EntryKind, Counts> counts, List<Note> notes, int links) {

    /**
     * Entries by what became of them.
     *
     * @param editedHere left alone, because somebody edited here what they became
     */
    public record Counts(int created, int changed, int unchanged, int editedHere, int rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        static Counts of(Outcome outcome) {
            return switch (outcome) {
                case CREATED -> new Counts(1, 0, 0, 0, 0);
                case CHANGED -> new Counts(0, 1, 0, 0, 0);
                case UNCHANGED -> new Counts(0, 0, 1, 0, 0);
                case EDITED_HERE -> new Counts(0, 0, 0, 1, 0);
                case REJECTED -> new Counts(0, 0, 0, 0, 1);
            };
        }

        Counts plus(Counts more) {
            return new Counts(
                    created + more.created,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    editedHere + more.editedHere,
                    rejected + more.rejected);
        }

        int total() {
            return created + changed + unchanged + editedHere + rejected;
        }
    }

    /**
     * What there is to say about an entry.
     *
     * @param id       as written; null where it has none
     * @param position in the list of its kind, from 1
     * @param text     in words for whoever wrote the manifest
     */
    public record Note(ImportNote.Type type, EntryKind kind, String id, int position, String text) {

        static Note of(ImportNote.Type type, Entry entry, String text) {
            String told = entry.line() == 0 ? text : Messages.text("imports.table.line", entry.line(), text);
            return new Note(type, entry.kind(), entry.sourceId(), entry.position(), told);
        }
    }

    /**
     * What became of an entry.
     *
     * @param changes of something that was there before
     * @param hinted  whether an editor should look at something in it
     * @param before  what it was; null where it was not there, or nothing was saved
     */
    record Line(Entry entry, Outcome outcome, List<FieldChange> changes, boolean hinted, Before before) {}

    /** Over all kinds. */
    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** In the order of import. */
    public List<Note> notes(ImportNote.Type type) {
        return notes.stream().filter(note -> note.type() == type).toList();
    }
}

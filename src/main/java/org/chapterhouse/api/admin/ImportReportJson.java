package org.chapterhouse.api.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.run.ImportNote;
import org.chapterhouse.ingest.run.ImportReport;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.run.ImportReport.Note;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did.
 *
 * @param run        its number
 * @param dryRun     whether nothing of it was done
 * @param total      over all kinds
 * @param counts     by the name of the manifest's list, such as sessions
 * @param rejections entries that were not taken
 * @param editedHere entries that were left alone, because somebody edited here what they became
 * @param removals   entries that were taken and removed something that was here
 * @param hints      entries that were taken and in which an editor should look at something
 * @param links      how many recordings and materials of the entries taken are only links to other sites
 */
@Schema(name = "ImportReport")
public record ImportReportJson(
        long run,
        boolean dryRun,
        String archive,
        Counts total,
        Map<String, Counts> counts,
        List<NoteJson> rejections,
        List<NoteJson> editedHere,
        List<NoteJson> removals,
        List<NoteJson> hints,
        int links) {

    /**
     * What there is to say about an entry.
     *
     * @param kind     the name of the manifest's list
     * @param id       as written, or null
     * @param position in its list, from 1
     */
    @Schema(name = "ImportNote")
    public record NoteJson(
            String kind, @Schema(nullable = true) String id, int position, String reason) {

        static NoteJson of(Note note) {
            return new NoteJson(list(note.kind()), note.id(), note.position(), note.text());
        }
    }

    static ImportReportJson of(ImportReport report) {
        Map<String, Counts> counts = new TreeMap<>();
        report.counts().forEach((kind, count) -> counts.put(list(kind), count));
        return new ImportReportJson(
                report.run(),
                report.dry(),
                report.archive(),
                report.total(),
                counts,
                notes(report, ImportNote.Type.REJECTED),
                notes(report, ImportNote.Type.EDITED_HERE),
                notes(report, ImportNote.Type.REMOVED),
                notes(report, ImportNote.Type.HINT),
                report.links());
    }

    private static List<NoteJson> notes(ImportReport report, ImportNote.Type type) {
        return report.notes(type).stream().map(NoteJson::of).toList();
    }

    /** The name of the list of a manifest in which entries of this kind are. */
    static String list(EntryKind kind) {
        return switch (kind) {
            case GLOSSARY -> "glossary";
            default -> kind.name().toLowerCase(Locale.ROOT) + "s";
        };
    }
}

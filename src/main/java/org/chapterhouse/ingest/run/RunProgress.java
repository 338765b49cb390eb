package org.chapterhouse.ingest.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.run.ImportReport.Line;
import org.chapterhouse.ingest.run.ImportReport.Note;

/**
 * What a run did so far. It is saved in batches, so that a manifest of thousands of entries nobody can take is read as
 * quickly as one of a few. For one thread.
 */
final class RunProgress {

    private static final long BATCH_NANOS = 500_000_000;
    private static final int BATCH_NOTES = 500;

    private final ImportRuns runs;
    private final long run;
    private final boolean dry;
    private final Map<EntryKind, Counts> counts = new EnumMap<>(EntryKind.class);
    private final List<Note> notes = new ArrayList<>();
    private final List<Line> unsavedLines = new ArrayList<>();
    private Counts unsaved = Counts.NONE;
    private int savedNotes;
    private int links;
    private int savedLinks;
    private long savedAt = System.nanoTime();

    RunProgress(ImportRuns runs, long run, boolean dry) {
        this.runs = runs;
        this.run = run;
        this.dry = dry;
    }

    void note(Note note) {
        notes.add(note);
    }

    void links(int more) {
        links += more;
    }

    /** After the entry's notes and links. */
    void count(Line line) {
        counts.merge(line.entry().kind(), Counts.of(line.outcome()), Counts::plus);
        unsaved = unsaved.plus(Counts.of(line.outcome()));
        unsavedLines.add(line);
        if (System.nanoTime() - savedAt > BATCH_NANOS
                || notes.size() - savedNotes >= BATCH_NOTES
                || unsavedLines.size() >= BATCH_NOTES) {
            save();
        }
    }

    void save() {
        runs.advance(run, unsaved, links - savedLinks, notes.subList(savedNotes, notes.size()), unsavedLines);
        unsavedLines.clear();
        unsaved = Counts.NONE;
        savedNotes = notes.size();
        savedLinks = links;
        savedAt = System.nanoTime();
    }

    /** With what was done until then. */
    void fail(String reason) {
        save();
        runs.fail(run, reason);
    }

    ImportReport report(String archive) {
        return new ImportReport(run, dry, archive, new EnumMap<>(counts), List.copyOf(notes), links);
    }
}

package org.chapterhouse.ingest.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.run.ImportReport.Counts;
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
    private final Map<EntryKind, Counts> counts = new EnumMap<>(EntryKind.class);
    private final List<Note> notes = new ArrayList<>();
    private Counts unsaved = Counts.NONE;
    private int savedNotes;
    private int links;
    private int savedLinks;
    private long savedAt = System.nanoTime();

    RunProgress(ImportRuns runs, long run) {
        this.runs = runs;
        this.run = run;
    }

    void note(Note note) {
        notes.add(note);
    }

    void links(int more) {
        links += more;
    }

    /** After the entry's notes and links. */
    void count(EntryKind kind, Outcome outcome) {
        counts.merge(kind, Counts.of(outcome), Counts::plus);
        unsaved = unsaved.plus(Counts.of(outcome));
        if (System.nanoTime() - savedAt > BATCH_NANOS || notes.size() - savedNotes >= BATCH_NOTES) {
            save();
        }
    }

    void save() {
        runs.advance(run, unsaved, links - savedLinks, notes.subList(savedNotes, notes.size()));
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
        return new ImportReport(run, archive, new EnumMap<>(counts), List.copyOf(notes), links);
    }
}

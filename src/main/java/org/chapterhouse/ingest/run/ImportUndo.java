package org.chapterhouse.ingest.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.EntryUndo;
import org.chapterhouse.ingest.entry.EntryUndo.Undone;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.ingest.run.ImportReport.Line;
import org.chapterhouse.ingest.run.ImportReport.Note;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Takes the last import back, once and within {@link #KEPT}, entry by entry from its end: a session it added goes
 * to the trash, anything else it added is removed if nothing needs it, and what it changed is as it was before. An entry that
 * was edited since is left alone. It is a run of its own, with a report. Everything here throws {@link Forbidden} if the
 * viewer is no editor.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ImportUndo {

    /** How long an import can be taken back. */
    public static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private UndoRows rows;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportLock lock;

    @Inject
    private EntryUndo undo;

    @Inject
    private BackgroundRun background;

    /** The import that can be taken back now; empty for none. */
    public Optional<ImportRun> last(Viewer viewer) {
        Access.requireEditor(viewer);
        return rows.last();
    }

    /**
     * Takes it back and waits for the end.
     *
     * @throws Conflict if this is not the last import, its time is over, it was taken back before or an import is running
     */
    public ImportReport run(long run, Viewer viewer) {
        return run(run, viewer, begun -> {});
    }

    /**
     * The same in the background.
     *
     * @return the id of the run that takes it back, as soon as it has begun
     */
    public long start(long run, Viewer viewer) {
        return background.start(begun -> run(run, viewer, begun));
    }

    private ImportReport run(long run, Viewer viewer, LongConsumer begun) {
        Access.requireEditor(viewer);
        try (ImportLock.Held held = lock.take()) {
            ImportRun undone = runs.require(run);
            long undoing = rows.begin(run, viewer.accountId());
            begun.accept(undoing);
            return undoAll(undone, undoing, viewer);
        }
    }

    private ImportReport undoAll(ImportRun undone, long undoing, Viewer viewer) {
        RunProgress progress = new RunProgress(runs, undoing, false);
        List<UndoRows.Row> all = rows.of(undone.getId());
        try {
            all.forEach(row -> progress.count(undo(row, progress, viewer)));
            progress.save();
            runs.finish(undoing);
        } catch (RuntimeException e) {
            progress.fail(e instanceof Problem ? e.getMessage() : Messages.text("problem.undo.cutShort"));
            throw e;
        }
        return progress.report(undone.getTitle());
    }

    private Line undo(UndoRows.Row row, RunProgress progress, Viewer viewer) {
        Entry entry = row.entry();
        try {
            Undone undone = undo.undo(row.imported(), viewer);
            ImportNote.Type type =
                    undone.outcome() == Outcome.EDITED_HERE ? ImportNote.Type.EDITED_HERE : ImportNote.Type.REMOVED;
            progress.note(Note.of(type, entry, Messages.text(undone.done())));
            return new Line(entry, undone.outcome(), undone.changes(), false, null);
        } catch (Unavailable e) {
            throw e;
        } catch (Problem | Rejected e) {
            progress.note(Note.of(ImportNote.Type.REJECTED, entry, e.getMessage()));
            return new Line(entry, Outcome.REJECTED, List.of(), false, null);
        }
    }
}

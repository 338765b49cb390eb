package org.chapterhouse.ingest.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.entry.EntryFiles;
import org.chapterhouse.ingest.entry.EntryTransaction;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.entry.SourceRefs;
import org.chapterhouse.ingest.entry.TrialTransaction;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryJudge;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.FlawList;
import org.chapterhouse.ingest.manifest.Judged;
import org.chapterhouse.ingest.manifest.Manifest;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.ingest.run.ImportReport.Line;
import org.chapterhouse.ingest.run.ImportReport.Note;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes through a manifest entry by entry and keeps the record of it. */
@ApplicationScoped
class ImportLoop {

    private static final Logger LOG = System.getLogger(ImportLoop.class.getName());
    private static final int SESSIONS_A_LINE = 10;

    @Inject
    private EntryJudge judge;

    @Inject
    private EntryTransaction transaction;

    @Inject
    private TrialTransaction trial;

    @Inject
    private ImportRuns runs;

    @Inject
    private SourceRefs refs;

    @Inject
    private MediaStore store;

    /** @throws RuntimeException if the rest cannot be imported either; the run is marked as failed then */
    ImportReport run(long run, Manifest manifest, ImportArchive bundle, Editor editor, ImportOrder order) {
        RunProgress progress = new RunProgress(runs, run, order.dry());
        try {
            if (order.dry()) {
                trial.run(() -> bringAll(manifest, bundle, progress, editor, order));
            } else {
                bringAll(manifest, bundle, progress, editor, order);
            }
            progress.save();
            runs.finish(run);
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            progress.fail(e instanceof Problem ? e.getMessage() : Messages.text("problem.import.cutShort"));
            throw e;
        }
        ImportReport report = progress.report(manifest.title());
        ImportReport.Counts total = report.total();
        LOG.log(
                Level.INFO,
                "{6} {0}: {1} added, {2} changed, {3} unchanged, {4} edited here, {5} left out",
                manifest.title(),
                total.created(),
                total.changed(),
                total.unchanged(),
                total.editedHere(),
                total.rejected(),
                order.dry() ? "Tried out" : "Imported");
        return report;
    }

    private void bringAll(
            Manifest manifest, ImportArchive bundle, RunProgress progress, Editor editor, ImportOrder order) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : manifest.entries()) {
            progress.count(bring(entry, bundle, seen, progress, editor, order));
            tellProgress(manifest, entry, order.dry());
        }
    }

    private Line bring(
            Entry entry,
            ImportArchive bundle,
            Set<String> seen,
            RunProgress progress,
            Editor editor,
            ImportOrder order) {
        try {
            boolean known = refs.knows(entry);
            Judged judged = judge(entry, known, seen);
            EntryFiles files = files(judged.entry(), known, bundle);
            EntryTransaction.Result result = bring(judged.entry(), files, editor, order);
            if (result.outcome() == Outcome.EDITED_HERE) {
                progress.note(Note.of(ImportNote.Type.EDITED_HERE, entry, Messages.text(result.reason())));
            }
            if (!result.removals().isEmpty()) {
                progress.note(Note.of(
                        ImportNote.Type.REMOVED,
                        entry,
                        Messages.text("imports.reason.removed", String.join(", ", result.removals()))));
            }
            tellLeftOut(judged, progress);
            progress.links(files.links());
            files.hints().forEach(hint -> progress.note(Note.of(ImportNote.Type.HINT, entry, hint)));
            boolean hinted = !judged.leftOut().isEmpty() || !files.hints().isEmpty();
            return new Line(entry, result.outcome(), result.changes(), hinted, order.dry() ? null : result.before());
        } catch (Rejected e) {
            LOG.log(
                    Level.DEBUG,
                    "Not imported: {0} {1}: {2}",
                    entry.kind().definition(),
                    entry.sourceId(),
                    e.getMessage());
            progress.note(Note.of(ImportNote.Type.REJECTED, entry, e.getMessage()));
            return new Line(entry, Outcome.REJECTED, List.of(), false, null);
        }
    }

    private EntryFiles files(Entry entry, boolean known, ImportArchive bundle) {
        return guarded(
                entry,
                () -> EntryFiles.of(
                        entry, bundle, known ? refs.filesOf(entry.kind(), entry.sourceId()) : Map.of(), store));
    }

    /** What goes wrong in a dry run otherwise than by a refusal ends the transaction of all its entries. */
    private EntryTransaction.Result bring(Entry entry, EntryFiles files, Editor editor, ImportOrder order) {
        if (!order.dry()) {
            return guarded(entry, () -> transaction.bring(entry, files, editor, order.handEdits()));
        }
        try {
            return transaction.tryOut(entry, files, editor, order.handEdits());
        } catch (Unavailable e) {
            throw e;
        } catch (Problem e) {
            throw new Rejected(e);
        }
    }

    private static <T> T guarded(Entry entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejected | Unavailable e) {
            throw e;
        } catch (Problem e) {
            throw new Rejected(e);
        } catch (Exception e) { // see above
            String incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "Incident " + incident + ": " + entry.kind() + " " + entry.sourceId(), e);
            throw new Rejected("problem.import.incident", incident);
        }
    }

    private Judged judge(Entry entry, boolean known, Set<String> seen) {
        Judged judged = judge.judge(entry, known);
        if (!seen.add(entry.kind() + " " + entry.sourceId())) {
            throw new Rejected("problem.import.entryTwice", entry.sourceId());
        }
        return judged;
    }

    private static void tellLeftOut(Judged judged, RunProgress progress) {
        List<String> leftOut = judged.leftOut();
        if (!leftOut.isEmpty()) {
            String hint = Messages.text("imports.hint.leftOut", FlawList.told(leftOut), FlawList.untold(leftOut));
            progress.note(Note.of(ImportNote.Type.HINT, judged.entry(), hint));
        }
    }

    private static void tellProgress(Manifest manifest, Entry entry, boolean dry) {
        if (!dry && entry.kind() == EntryKind.SESSION && entry.position() % SESSIONS_A_LINE == 0) {
            long all = manifest.entries().stream()
                    .filter(each -> each.kind() == EntryKind.SESSION)
                    .count();
            LOG.log(Level.INFO, "Imported {0} of {1} sessions", entry.position(), all);
        }
    }
}

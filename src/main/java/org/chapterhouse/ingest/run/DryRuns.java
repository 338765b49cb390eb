package org.chapterhouse.ingest.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.run.ImportOrder.KeptUpload;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.KeptUploads;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Trying an upload out before it is imported: a run that tells of every entry what an import would do, and does nothing.
 * The upload waits for a week, also if the server is restarted, and every editor can import or discard it. Everything here
 * throws {@link Forbidden} if the viewer is no editor.
 */
@ApplicationScoped
public class DryRuns {

    @Inject
    private Importer importer;

    @Inject
    private ImportRuns runs;

    @Inject
    private DryRunRows rows;

    @Inject
    private KeptUploads uploads;

    @Inject
    private Clock clock;

    /**
     * Tries it out and waits for the end. The caller closes the bundle.
     *
     * @param fileName on the machine it came from; null where that is not known
     * @throws Problem     as {@link Importer#run(ImportArchive, Viewer, HandEdits)}
     * @throws Unavailable if there is no room to keep the upload
     */
    public ImportReport run(ImportArchive bundle, String fileName, Viewer viewer, HandEdits handEdits) {
        return keeping(bundle, fileName, viewer, handEdits, order -> importer.run(bundle, viewer, order));
    }

    /**
     * The same in the background. The bundle is closed in any case.
     *
     * @return the id of the run as soon as it has begun
     */
    public long start(ImportArchive bundle, String fileName, Viewer viewer, HandEdits handEdits) {
        try {
            return keeping(bundle, fileName, viewer, handEdits, order -> importer.start(bundle, viewer, order));
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private <T> T keeping(
            ImportArchive bundle, String fileName, Viewer viewer, HandEdits handEdits, Function<ImportOrder, T> use) {
        Access.requireEditor(viewer);
        String kept = uploads.keep(bundle);
        try {
            return use.apply(ImportOrder.dryRun(handEdits, new KeptUpload(kept, fileName)));
        } catch (RuntimeException e) {
            uploads.delete(kept);
            throw e;
        }
    }

    /**
     * Imports the upload of a dry run and waits for the end.
     *
     * @throws NotFound if it was discarded or its time is over
     * @throws Conflict if it was imported already, or another import is running
     */
    public ImportReport bring(long run, Viewer viewer) {
        DryRun dryRun = require(run, viewer);
        ImportReport report;
        try (ImportArchive bundle = uploads.open(dryRun.upload())) {
            report = importer.run(bundle, viewer, ImportOrder.after(dryRun));
        }
        uploads.delete(dryRun.upload());
        return report;
    }

    /**
     * The same in the background.
     *
     * @return the id of the import as soon as it has begun
     */
    public long start(long run, Viewer viewer) {
        DryRun dryRun = require(run, viewer);
        long begun = importer.start(uploads.open(dryRun.upload()), viewer, ImportOrder.after(dryRun));
        uploads.delete(dryRun.upload());
        return begun;
    }

    /** @throws Conflict if it cannot be imported: it was already, or it did not get to its end */
    private DryRun require(long run, Viewer viewer) {
        Access.requireEditor(viewer);
        DryRun dryRun = rows.require(run);
        if (dryRun.getImportedAs() != null) {
            throw new Conflict("problem.import.dry.followed");
        }
        if (runs.require(run).getState() != ImportRun.State.DONE) {
            throw new Conflict("problem.import.dry.unfinished");
        }
        return dryRun;
    }

    /** Deletes the upload and what was found about it. Does nothing where it is gone. */
    public void discard(long run, Viewer viewer) {
        Access.requireEditor(viewer);
        rows.find(run).ifPresent(this::remove);
    }

    private void remove(DryRun dryRun) {
        uploads.delete(dryRun.upload());
        rows.remove(dryRun.getRun());
    }

    /** Empty where the run is no dry run, or was discarded. */
    public Optional<DryRun> find(long run) {
        return rows.find(run);
    }

    /** Those that can be imported, newest first. */
    public List<DryRun> waiting(Viewer viewer) {
        Access.requireEditor(viewer);
        return rows.waiting();
    }

    /** Deletes those whose time is over. */
    void purge() {
        rows.over(clock.instant()).forEach(this::remove);
        uploads.deleteKeptBefore(clock.instant().minus(DryRunRows.KEPT.multipliedBy(2)));
    }
}

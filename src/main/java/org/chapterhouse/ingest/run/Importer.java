package org.chapterhouse.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifest;
import org.chapterhouse.ingest.manifest.ManifestReader;
import org.chapterhouse.ingest.manifest.ManifestSchema;
import org.chapterhouse.ingest.manifest.SessionTable;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Imports archives, one at a time. What was imported before and has not changed is left alone. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Importer {

    @Inject
    private ManifestSchema schema;

    @Inject
    private ImportLock lock;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportLoop loop;

    @Inject
    private BackgroundRun background;

    /**
     * Imports and waits for the end. The caller closes the bundle.
     *
     * @throws Forbidden if the viewer is no editor
     * @throws Invalid   if the bundle holds no manifest of the format; single bad entries are part of the report
     * @throws Conflict  if another import is running
     */
    public ImportReport run(ImportArchive bundle, Viewer viewer, HandEdits handEdits) {
        return run(bundle, viewer, ImportOrder.of(handEdits));
    }

    ImportReport run(ImportArchive bundle, Viewer viewer, ImportOrder order) {
        return run(bundle, viewer, order, begun -> {});
    }

    /**
     * Imports in the background and closes the bundle in the end.
     *
     * @return the id of the run as soon as it has begun
     * @throws Problem as {@link #run}; the bundle is closed then, too
     */
    long start(ImportArchive bundle, Viewer viewer, ImportOrder order) {
        return background.start(begun -> {
            try (bundle) {
                run(bundle, viewer, order, begun);
            }
        });
    }

    /** Whether this very content came in whole before, so that importing it again would change nothing. */
    public boolean knows(ImportArchive bundle) {
        return runs.finished(read(bundle).archiveId(), bundle.digest());
    }

    /** Whether this archive, as it is now or as it was once, was imported to its end before. */
    public boolean knowsArchiveOf(ImportArchive bundle) {
        return runs.finished(read(bundle).archiveId());
    }

    /** To be called when the server starts: runs that were cut off with a server stop counting as running. */
    public void recover() {
        try (ImportLock.Held held = lock.take()) {
            runs.failInterrupted();
        } catch (Conflict e) {
            System.getLogger(Importer.class.getName()).log(System.Logger.Level.INFO, "Another server is importing.");
        }
    }

    private ImportReport run(ImportArchive bundle, Viewer viewer, ImportOrder order, LongConsumer begun) {
        Editor editor = Editor.importing(viewer);
        Manifest manifest = read(bundle);
        try (ImportLock.Held held = lock.take()) {
            long run = runs.begin(manifest, bundle.digest(), viewer.accountId(), order);
            begun.accept(run);
            return loop.run(run, manifest, bundle, editor, order);
        }
    }

    private Manifest read(ImportArchive bundle) {
        try (InputStream manifest = bundle.manifest()) {
            return bundle.isTable()
                    ? new SessionTable(schema).read(manifest)
                    : new ManifestReader(schema).read(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

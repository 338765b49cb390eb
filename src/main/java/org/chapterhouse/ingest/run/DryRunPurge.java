package org.chapterhouse.ingest.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes dry runs that nobody goes on with, and what was kept to take imports back that are no longer the last. */
@ApplicationScoped
class DryRunPurge implements Job {

    @Inject
    private DryRuns dryRuns;

    @Inject
    private UndoRows undoRows;

    @Override
    public String name() {
        return "dry-run-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        dryRuns.purge();
        undoRows.purge();
    }
}

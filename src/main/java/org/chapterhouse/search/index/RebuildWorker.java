package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Unavailable;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Does the rebuild that the database says is running, if no other server is at it: fills its index in order of the
 * sessions' ids, then lets searches find it. Where it was cut off, it goes on. {@link Indexer} goes on meanwhile, on a
 * thread of its own, and brings each change to both indexes.
 */
@ApplicationScoped
class RebuildWorker implements Job {

    private static final Logger LOG = System.getLogger(RebuildWorker.class.getName());

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private RebuildLease lease;

    @Inject
    private IndexFiller filler;

    @Inject
    private IndexSchema schema;

    @Inject
    private VersionGuard guard;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        if (!guard.isSuperseded()) {
            rebuilds.findRunning()
                    .filter(rebuild -> schema.fits(rebuild.getIndexName()))
                    .flatMap(rebuild -> lease.take(rebuild.getId()))
                    .ifPresent(rebuild -> workOn(rebuild, stopping));
        }
    }

    private void workOn(IndexRebuild rebuild, BooleanSupplier stopping) {
        try {
            if (filler.fill(rebuild, stopping)) {
                searchIn(rebuild);
            } else {
                lease.giveBack(rebuild.getId());
            }
        } catch (Unavailable e) {
            // What is done is done: the same server goes on half a second later.
            throw e;
        } catch (Exception e) {
            LOG.log(Level.ERROR, "The rebuild of the search index met an error.", e);
            lease.failed(
                    rebuild.getId(),
                    e instanceof ElasticsearchException refusal
                            ? Messages.text(
                                    "index.reason.refused", refusal.error().reason())
                            : Messages.text("index.reason.error"));
        }
    }

    private void searchIn(IndexRebuild rebuild) {
        schema.complete(rebuild.getIndexName());
        if (lease.finish(rebuild.getId(), () -> schema.search(rebuild.getIndexName()))) {
            LOG.log(Level.INFO, "The search index was rebuilt.");
        }
    }
}

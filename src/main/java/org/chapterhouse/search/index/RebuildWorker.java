package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Unavailable;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Does the rebuild that the database says is running, if no other server is at it: fills its index in order of the
 * sessions' ids, then lets searches find it. Where it was cut off, it goes on. {@link Indexer} goes on meanwhile, on a
 * thread of its own, and brings each change to both indexes.
 */
@ApplicationScoped
class RebuildWorker {

    private static final Logger LOG = System.getLogger(RebuildWorker.class.getName());
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

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

    private final ReentrantLock working = new ReentrantLock();
    private ScheduledFuture<?> schedule;
    private boolean away;
    private volatile boolean stopped;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::work, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets the current batch finish; another server, or this one after its restart, continues immediately. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        stopped = true;
        schedule.cancel(false);
        if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            working.unlock();
        }
    }

    private void work() {
        working.lock();
        try {
            if (!stopped && !guard.isSuperseded()) {
                rebuilds.findRunning()
                        .filter(rebuild -> schema.fits(rebuild.getIndexName()))
                        .flatMap(rebuild -> lease.take(rebuild.getId()))
                        .ifPresent(this::workOn);
            }
        } catch (Exception e) {
            // Also what nobody declares: a transaction that cannot be committed. One that escaped would end the
            // schedule.
            LOG.log(Level.WARNING, "A rebuild of the search index has to wait.", e);
        } finally {
            working.unlock();
        }
    }

    private void workOn(IndexRebuild rebuild) {
        try {
            if (filler.fill(rebuild, () -> stopped)) {
                searchIn(rebuild);
            } else {
                lease.giveBack(rebuild.getId());
            }
            away = false;
        } catch (Unavailable e) {
            // What is done is done: the same server goes on half a second later.
            LOG.log(
                    away ? Level.DEBUG : Level.WARNING,
                    "The rebuild has to wait: {0} {1}",
                    e.getMessage(),
                    e.getCause());
            away = true;
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

package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.problem.Unavailable;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Keeps the index abreast of the database: after each change, and otherwise twice a second, which also carries over
 * what failed or was left while Elasticsearch was away. Runs on every server; the queue shares the work out.
 */
@ApplicationScoped
class Indexer {

    private static final Logger LOG = System.getLogger(Indexer.class.getName());
    private static final int BATCH = 50;
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 20;
    private static final Duration LOOK_FOR_INDEX = Duration.ofSeconds(2);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private IndexQueue queue;

    @Inject
    private EditBatch batch;

    @Inject
    private IndexKeeper keeper;

    @Inject
    private VersionGuard guard;

    private final ReentrantLock working = new ReentrantLock();
    private ScheduledFuture<?> schedule;
    /** By a clock that nobody sets; only where it is ready. */
    private long lookedForIndex;

    private boolean ready;
    private boolean away;
    private volatile boolean stopped;

    /** After the schema migration, before the archive is imported. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::workOff, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        executor.execute(this::workOff);
    }

    /** Lets the work at hand finish: cut off in between, its transaction would keep rows locked for good. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        stopped = true;
        schedule.cancel(false);
        if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            working.unlock();
        }
    }

    /** Does nothing if another thread is already indexing. */
    private void workOff() {
        if (!working.tryLock()) {
            return;
        }
        try {
            workOffAll();
        } catch (Exception e) {
            // Not only unchecked ones: a commit that fails comes as a checked exception that nobody declares.
            waitAndSee(e);
        } finally {
            working.unlock();
        }
    }

    private void workOffAll() {
        if (stopped || guard.isSuperseded() || !lookForIndex()) {
            return;
        }
        List<QueuedSession> claimed;
        do {
            claimed = queue.claim(BATCH);
            batch.write(claimed);
        } while (claimed.size() == BATCH && !stopped);
        if (away) {
            LOG.log(Level.INFO, "The search server answers again.");
        }
        away = false;
    }

    /** Whether there is an index to be written to. */
    private boolean lookForIndex() {
        if (away || !ready || System.nanoTime() - lookedForIndex >= LOOK_FOR_INDEX.toNanos()) {
            ready = keeper.check();
            lookedForIndex = System.nanoTime();
        }
        return ready;
    }

    /** Nothing is lost: the rows are still in the queue. */
    private void waitAndSee(Exception e) {
        if (e instanceof Unavailable) {
            LOG.log(away ? Level.DEBUG : Level.WARNING, "Indexing has to wait: {0} {1}", e.getMessage(), e.getCause());
        } else {
            LOG.log(away ? Level.DEBUG : Level.ERROR, "Indexing has to wait.", e);
        }
        away = true;
    }
}

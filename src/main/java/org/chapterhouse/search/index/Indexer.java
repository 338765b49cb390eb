package org.chapterhouse.search.index;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.jobs.Job;
import org.chapterhouse.jobs.JobWorker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Keeps the index abreast of the database: after each change, and otherwise twice a second, which also carries over
 * what failed or was left while Elasticsearch was away.
 */
@ApplicationScoped
class Indexer implements Job {

    private static final int BATCH = 50;
    private static final Duration LOOK_FOR_INDEX = Duration.ofSeconds(2);

    @Inject
    private JobWorker worker;

    @Inject
    private IndexQueue queue;

    @Inject
    private EditBatch batch;

    @Inject
    private IndexKeeper keeper;

    @Inject
    private VersionGuard guard;

    /** By a clock that nobody sets; only where it is ready. */
    private long lookedForIndex;

    private boolean ready;

    /** When something was indexed last, by the same clock; read by all who change a session. */
    private volatile long indexed = System.nanoTime();

    @Override
    public String name() {
        return "indexer";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    /** One change is indexed at once; of many in a row, as during an import, those of half a second together. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        if (System.nanoTime() - indexed >= pause().toNanos()) {
            worker.wake(this);
        }
    }

    @Override
    public void run(BooleanSupplier stopping) {
        if (guard.isSuperseded() || !lookForIndex()) {
            return;
        }
        ready = false; // unless the work succeeds
        List<QueuedSession> claimed;
        do {
            claimed = queue.claim(BATCH);
            batch.write(claimed);
            indexed = claimed.isEmpty() ? indexed : System.nanoTime();
        } while (claimed.size() == BATCH && !stopping.getAsBoolean());
        ready = true;
    }

    /** Whether there is an index to be written to. */
    private boolean lookForIndex() {
        if (!ready || System.nanoTime() - lookedForIndex >= LOOK_FOR_INDEX.toNanos()) {
            ready = keeper.check();
            lookedForIndex = System.nanoTime();
        }
        return ready;
    }
}

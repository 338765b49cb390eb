package org.chapterhouse.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.chapterhouse.search.meaning.TextVectors;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Computes the vectors that {@link VectorQueue} waits for. Runs on every server; the queue shares the work out. */
@ApplicationScoped
class VectorWorker {

    private static final Logger LOG = System.getLogger(VectorWorker.class.getName());
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private TextVectors vectors;
    @Inject
    private VectorQueue queue;
    @Inject
    private SessionDocuments documents;
    @Inject
    private PassageVectors passages;
    private final ReentrantLock working = new ReentrantLock();
    private ScheduledFuture<?> schedule;
    private volatile boolean stopped;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::workOff, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets the session at hand finish, as {@link Indexer#stop} does and for the same reason. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        stopped = true;
        schedule.cancel(false);
        if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            working.unlock();
        }
    }

    private void workOff() {
        working.lock();
        try {
            Optional<Long> session = next();
            while (session.isPresent()) {
                documents.find(session.get()).ifPresent(passages::compute);
                queue.done(session.get());
                session = next();
            }
        } catch (Exception e) {
            // Not only unchecked ones: see Indexer.
            LOG.log(Level.WARNING, "Vectors have to wait.", e);
        } finally {
            working.unlock();
        }
    }

    private Optional<Long> next() {
        return stopped || !vectors.areReady() ? Optional.empty() : queue.claim();
    }
}

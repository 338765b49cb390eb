package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.index.BulkWriter.Fate;
import org.chapterhouse.search.meaning.PassageVectors;
import org.chapterhouse.search.meaning.TextVectors;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Computes the vectors that {@link VectorQueue} waits for and writes the documents again with them. Runs on every server;
 * the queue shares the work out.
 */
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
    private DocumentDrafts drafts;

    @Inject
    private PassageVectors passages;

    @Inject
    private IndexWriter writer;

    @Inject
    private IndexQueue index;

    @Inject
    private VersionGuard guard;

    private final ReentrantLock working = new ReentrantLock();
    private ScheduledFuture<?> schedule;
    private boolean away;
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
            Optional<QueuedVectors> claimed = next();
            while (claimed.isPresent()) {
                complete(claimed.get());
                claimed = next();
            }
            away = false;
        } catch (Unavailable e) {
            LOG.log(away ? Level.DEBUG : Level.WARNING, "Vectors have to wait: {0} {1}", e.getMessage(), e.getCause());
            away = true;
        } catch (Exception e) {
            // Not only unchecked ones: see Indexer.
            LOG.log(Level.WARNING, "Vectors have to wait.", e);
        } finally {
            working.unlock();
        }
    }

    private Optional<QueuedVectors> next() {
        return stopped || !vectors.areReady() || guard.isSuperseded() ? Optional.empty() : queue.claim();
    }

    private void complete(QueuedVectors claimed) {
        DocumentDraft draft = queue.held(claimed.session())
                .orElseGet(() -> drafts.of(List.of(claimed.session())).get(0));
        if (draft.unmade() != null) {
            index.enqueue(draft.sessionId());
        } else if (!draft.isGone()) {
            write(claimed, draft.complete(passages.all(draft.document())));
        }
        queue.done(claimed);
    }

    /** With the same version as before: what was edited meanwhile stays, and what was not is replaced. */
    private void write(QueuedVectors claimed, DocumentDraft draft) {
        Fate fate;
        try {
            fate = writer.write(List.of(draft)).get(0).fate();
        } catch (Unavailable e) {
            queue.putBack(claimed);
            throw e;
        }
        if (fate == Fate.REFUSED) {
            index.enqueue(draft.sessionId());
        } else if (fate != Fate.TAKEN) {
            queue.putBack(claimed);
            throw new Unavailable("problem.index.partial");
        }
    }
}

package org.chapterhouse.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Works off the {@link Outbox}, every second. Runs on every server; locked rows are left to the others. */
@ApplicationScoped
class OutboxWorker {

    private static final Logger LOG = System.getLogger(OutboxWorker.class.getName());
    private static final long PATIENCE_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxDelivery delivery;

    private final ReentrantLock working = new ReentrantLock();
    private ScheduledFuture<?> schedule;
    private volatile boolean stopped;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::workOff, 1, 1, TimeUnit.SECONDS);
    }

    /** Lets the message at hand be finished. */
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
            for (Optional<Long> id = outbox.next(); id.isPresent() && !stopped; id = outbox.next()) {
                deliver(id.get());
            }
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.WARNING, "The outbox has to wait; the next try is in a second.", e);
        } finally {
            working.unlock();
        }
    }

    private void deliver(long id) {
        try {
            delivery.deliver(id);
        } catch (Exception e) { // see above
            outbox.failed(id, e);
        }
    }
}

package org.chapterhouse.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Removes old entries, every hour. Harmless on several servers at once. */
@ApplicationScoped
class AuditPurge {

    private static final Logger LOG = System.getLogger(AuditPurge.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AuditLog log;

    private ScheduledFuture<?> schedule;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        schedule.cancel(false);
    }

    private void forget() {
        try {
            log.forget();
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.WARNING, "Old entries of the audit log are still there; another try follows in an hour.", e);
        }
    }
}

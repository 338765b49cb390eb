package org.chapterhouse.searchlog;

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

/** Forgets old searches every hour, whether or not anybody searches. Harmless on several servers at once. */
@ApplicationScoped
class QueryLogPurge {

    private static final Logger LOG = System.getLogger(QueryLogPurge.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private QueryRecords records;

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
            records.forget();
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.WARNING, "Old searches are still there; another try follows in an hour.", e);
        }
    }
}

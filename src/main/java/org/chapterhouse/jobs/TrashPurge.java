package org.chapterhouse.jobs;

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

/** Closes the {@link UndoWindow} every five minutes. Harmless on several servers at once. */
@ApplicationScoped
class TrashPurge {

    private static final Logger LOG = System.getLogger(TrashPurge.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private UndoWindow window;

    private ScheduledFuture<?> schedule;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::purge, 1, 5, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        schedule.cancel(false);
    }

    private void purge() {
        try {
            window.close();
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.WARNING, "Deleted rows were not purged; the next try is in five minutes.", e);
        }
    }
}

package org.chapterhouse.catalog.edit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Publishes drafts at the time that an editor chose, or as soon as a server runs after it. */
@ApplicationScoped
class SessionPublishing implements Job {

    @Inject
    private DueSessions due;

    @Override
    public String name() {
        return "session-publishing";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (long session : due.all()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            due.publish(session);
        }
    }
}

package org.chapterhouse.catalog.edit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes for good what was in the trash long enough. */
@ApplicationScoped
class SessionTrashPurge implements Job {

    @Inject
    private SessionTrash trash;

    @Override
    public String name() {
        return "session-trash";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (long session : trash.expired()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            trash.deleteExpired(session);
        }
    }
}

package org.chapterhouse.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Closes the {@link UndoWindow}. */
@ApplicationScoped
class TrashPurge implements Job {

    @Inject
    private UndoWindow window;

    @Override
    public String name() {
        return "trash-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        window.close();
    }
}

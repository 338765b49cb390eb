package org.chapterhouse.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Handles the messages of the {@link Outbox}. */
@ApplicationScoped
class OutboxWorker implements Job {

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxDelivery delivery;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (Optional<Long> id = outbox.next(); id.isPresent() && !stopping.getAsBoolean(); id = outbox.next()) {
            deliver(id.get());
        }
    }

    private void deliver(long id) {
        try {
            delivery.deliver(id);
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            outbox.failed(id, e);
        }
    }
}

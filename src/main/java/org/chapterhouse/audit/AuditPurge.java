package org.chapterhouse.audit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes entries of the audit log that are too old. */
@ApplicationScoped
class AuditPurge implements Job {

    @Inject
    private AuditLog log;

    @Override
    public String name() {
        return "audit-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        log.forget();
    }
}

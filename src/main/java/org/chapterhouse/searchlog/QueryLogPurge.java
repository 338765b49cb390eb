package org.chapterhouse.searchlog;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes searches that are too old, whether or not anybody searches. */
@ApplicationScoped
class QueryLogPurge implements Job {

    @Inject
    private QueryRecords records;

    @Override
    public String name() {
        return "query-log-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        records.forget();
    }
}

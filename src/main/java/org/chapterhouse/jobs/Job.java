package org.chapterhouse.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Work that is looked for again and again while the application runs. {@link JobWorker} finds all beans of this type. On
 * one server a job never runs twice at a time. Of several servers one has the job, but for a moment two may: every job
 * must bear that.
 */
public interface Job {

    /** Names the job in the database and in the log, at most 40 characters. */
    String name();

    /** From the end of a run to the beginning of the next. */
    Duration pause();

    /** Whether each server has work of its own here. */
    default boolean onEveryServer() {
        return false;
    }

    /**
     * Does what there is to do. An exception is logged; the job runs again after its pause.
     *
     * @param stopping turns true when the server stops, which then waits for the job for 20 seconds
     */
    void run(BooleanSupplier stopping) throws Exception;
}

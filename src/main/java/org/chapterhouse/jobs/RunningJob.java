package org.chapterhouse.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.chapterhouse.database.DatabaseOutage;
import org.chapterhouse.database.DatabaseWatch;
import org.chapterhouse.problem.Unavailable;

/** A job on this server. Never throws: an exception would end its schedule. */
final class RunningJob {

    private static final Logger LOG = System.getLogger(RunningJob.class.getName());

    private final Job job;
    private final JobLeases leases;
    private final BooleanSupplier stopping;
    private final ReentrantLock working = new ReentrantLock();
    /** Only with the lock. */
    private boolean failing;

    RunningJob(Job job, JobLeases leases, BooleanSupplier stopping) {
        this.job = job;
        this.leases = leases;
        this.stopping = stopping;
    }

    long pauseMillis() {
        return job.pause().toMillis();
    }

    /** Runs it if this server is the one to do so. */
    void inTurn() {
        run(false);
    }

    /** Runs it in any case, unless it is running. */
    void now() {
        run(true);
    }

    /** @param deadline of {@link System#nanoTime} */
    void await(long deadline) throws InterruptedException {
        if (working.tryLock(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS)) {
            working.unlock();
        }
    }

    private void run(boolean woken) {
        if (DatabaseWatch.isAway() || !working.tryLock()) {
            return;
        }
        try {
            if (!stopping.getAsBoolean() && (woken || job.onEveryServer() || leases.hold(job.name()))) {
                job.run(stopping);
                recovered();
            }
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            failed(e);
        } finally {
            working.unlock();
        }
    }

    private void recovered() {
        if (failing) {
            LOG.log(Level.INFO, "The job “" + job.name() + "” works again.");
        }
        failing = false;
    }

    /** One line where a server is away, and one stack trace of anything else, until the job works again. */
    private void failed(Exception e) {
        Level level = failing ? Level.DEBUG : Level.WARNING;
        failing = true;
        if (DatabaseOutage.caused(e)) {
            LOG.log(level, "The job “" + job.name() + "” has to wait for the database.");
        } else if (e instanceof Unavailable) {
            LOG.log(level, "The job “" + job.name() + "” has to wait: " + e.getMessage() + " " + e.getCause());
        } else {
            LOG.log(level, "The job “" + job.name() + "” failed; it runs again in " + job.pause() + ".", e);
        }
    }
}

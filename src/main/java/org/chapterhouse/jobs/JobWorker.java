package org.chapterhouse.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Runs every {@link Job} on the server that holds its lease, from the start of the application to its end. */
@ApplicationScoped
public class JobWorker {

    private static final long PATIENCE_SECONDS = 20;
    private static final long LONGEST_FIRST_DELAY_MILLIS = 60_000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<Job> found;

    @Inject
    private JobLeases leases;

    private final Map<String, RunningJob> jobs = new ConcurrentHashMap<>();
    private List<? extends ScheduledFuture<?>> schedules = List.of();
    private volatile boolean stopping;

    /** After the schema migration, before the archive is imported. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        for (Job job : found) {
            jobs.put(job.name(), new RunningJob(job, leases, () -> stopping));
        }
        schedules = jobs.values().stream().map(this::schedule).toList();
    }

    /** Lets the runs at hand finish: cut off in between, their transactions would keep rows locked. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        stopping = true;
        schedules.forEach(schedule -> schedule.cancel(false));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (RunningJob job : jobs.values()) {
            job.await(deadline);
        }
        leases.giveBack();
    }

    /** Has a job run now on this server, whoever holds its lease, unless it is running here already. Returns at once. */
    public void wake(Job job) {
        RunningJob running = jobs.get(job.name());
        if (running != null && !stopping) {
            executor.execute(running::now);
        }
    }

    private ScheduledFuture<?> schedule(RunningJob job) {
        long pause = job.pauseMillis();
        return executor.scheduleWithFixedDelay(
                job::inTurn, Math.min(pause, LONGEST_FIRST_DELAY_MILLIS), pause, TimeUnit.MILLISECONDS);
    }
}

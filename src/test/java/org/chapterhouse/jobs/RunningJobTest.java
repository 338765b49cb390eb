package org.chapterhouse.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

class RunningJobTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean held = new AtomicBoolean(true);
    private final JobLeases leases = new JobLeases() {
        @Override
        public boolean hold(String job) {
            return held.get();
        }
    };

    private RunningJob job(Work work) {
        return new RunningJob(
                new Job() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public Duration pause() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public void run(BooleanSupplier stop) throws Exception {
                        work.run();
                    }
                },
                leases,
                stopping::get);
    }

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void aJobWhoseLeaseAnotherServerHoldsRunsOnlyWhenItIsWoken() {
        held.set(false);
        RunningJob job = job(runs::incrementAndGet);
        job.inTurn();
        assertThat(runs).hasValue(0);
        job.now();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aJobThatFailsRunsAgain() {
        RunningJob job = job(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new java.io.IOException("disk full");
            }
        });
        job.inTurn();
        job.inTurn();
        job.inTurn();
        assertThat(runs).hasValue(3);
    }

    @Test
    void aJobNeverRunsTwiceAtATimeAndIsWaitedFor() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RunningJob job = job(() -> {
            runs.incrementAndGet();
            begun.countDown();
            end.await();
        });
        Thread working = new Thread(job::inTurn);
        working.start();
        begun.await();
        job.now();
        assertThat(runs).hasValue(1);
        end.countDown();
        job.await(System.nanoTime() + Duration.ofSeconds(20).toNanos());
        working.join();
    }

    @Test
    void nothingBeginsWhileTheServerStops() {
        stopping.set(true);
        job(runs::incrementAndGet).now();
        assertThat(runs).hasValue(0);
    }
}

package org.chapterhouse.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Learners who report every ten seconds whether or not the server keeps up. Times count from when a report was due, so
 * a server that stalls is charged for all who waited, not for one.
 */
final class SteadyLearners {

    private static final long EVERY_NANOS = PlayedReports.SECONDS * 1_000_000_000L;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PlayedReports reports;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();

    SteadyLearners(PlayedReports reports) {
        this.reports = reports;
    }

    /** Returns when all reports of so many rounds of ten seconds were answered. */
    void watch(int learners, int rounds) {
        millis.clear();
        errors.set(0);
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (int learner = 0; learner < learners; learner++) {
                long due = start + round * EVERY_NANOS + learner * EVERY_NANOS / learners;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                answers.add(client.sendAsync(reports.next(learner), BodyHandlers.discarding())
                        .handle((answer, failure) -> take(answer, failure, due)));
            }
        }
        answers.forEach(CompletableFuture::join);
    }

    /** Milliseconds from when each report was due until it was answered. */
    Quantiles millis() {
        return Quantiles.of(millis);
    }

    int errors() {
        return errors.get();
    }

    private Void take(HttpResponse<?> answer, Throwable failure, long due) {
        millis.add((System.nanoTime() - due) / 1e6);
        if (failure != null || answer.statusCode() != 200) {
            errors.incrementAndGet();
        }
        return null;
    }
}

package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a second something can be done by several threads that do nothing else. */
final class Rates {

    private final int threads;
    private final int turns;
    private final int seconds;
    private final List<Double> rates = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** What is done again and again. */
    interface Work {

        /** @param turn goes round, each number by one thread at a time */
        void once(int thread, int turn) throws Exception;
    }

    Rates(int threads, int turns, int seconds) {
        this.threads = threads;
        this.turns = turns;
        this.seconds = seconds;
    }

    /** @param round the first round counts; earlier ones, with negative numbers, warm up */
    void measure(int round, Work work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Future<Integer>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                done.add(executor.submit(repeat(thread, work, end)));
            }
            int sum = 0;
            for (Future<Integer> each : done) {
                sum += each.get();
            }
            if (round >= 0) {
                rates.add(sum * 1e9 / (System.nanoTime() - start));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }

    double median() {
        return Quantiles.of(rates).median();
    }

    /** The least and the most of any round. */
    String range() {
        return range(1);
    }

    /** @param unit what doing it once is worth */
    String range(double unit) {
        return Quantiles.of(rates.stream().map(rate -> rate * unit).toList()).range();
    }

    private Callable<Integer> repeat(int thread, Work work, long end) {
        return () -> {
            int count = 0;
            for (; System.nanoTime() < end; count++) {
                work.once(thread, Math.floorMod(next.getAndIncrement(), turns));
            }
            return count;
        };
    }
}

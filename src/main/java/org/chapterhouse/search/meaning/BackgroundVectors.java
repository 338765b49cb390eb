package org.chapterhouse.search.meaning;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.chapterhouse.problem.Unavailable;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Turns many texts into vectors, with all processors unless somebody searches. Each text by itself: several in one run of
 * the model, filled up to the length of the longest, take longer, and what the model makes of one would depend on the
 * others.
 */
@ApplicationScoped
class BackgroundVectors {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TextVectors vectors;

    @Inject
    private ForegroundSearches searches;

    /**
     * Text → vector; an empty vector where the model can make nothing of the text.
     *
     * @param texts none twice
     * @throws Unavailable if the server stops
     */
    Map<String, float[]> of(List<String> texts) {
        Iterator<String> left = texts.iterator();
        Map<String, float[]> made = new ConcurrentHashMap<>();
        List<? extends Future<?>> helpers = Stream.generate(() -> executor.submit(() -> work(left, made)))
                .limit(Math.min(THREADS, texts.size()) - 1L)
                .toList();
        try {
            work(left, made);
        } finally {
            helpers.forEach(BackgroundVectors::await);
        }
        return made;
    }

    private void work(Iterator<String> left, Map<String, float[]> made) {
        for (String text = next(left); text != null; text = next(left)) {
            try {
                searches.stepAside();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("problem.stopping", e);
            }
            made.put(text, vectors.make(text).orElse(new float[0]));
        }
    }

    private static String next(Iterator<String> left) {
        synchronized (left) {
            return left.hasNext() ? left.next() : null;
        }
    }

    private static void await(Future<?> helper) {
        try {
            helper.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("problem.stopping", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Vectors could not be made.", e.getCause());
        }
    }
}

package org.chapterhouse.ingest.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.chapterhouse.problem.Problem;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs outside of requests, which only wait until a run has begun. */
@ApplicationScoped
class BackgroundRun {

    @Resource
    private ManagedExecutorService executor;

    /**
     * @param work tells the id of its run as soon as it has begun
     * @return that id
     * @throws Problem that kept it from beginning
     */
    long start(Consumer<LongConsumer> work) {
        CompletableFuture<Long> begun = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                work.accept(begun::complete);
            } catch (Exception e) { // also a failed commit, which is checked though not declared
                if (!begun.completeExceptionally(e)) {
                    // The run is marked as failed already; nobody waits for this thread.
                    System.getLogger(BackgroundRun.class.getName()).log(System.Logger.Level.ERROR, "A run failed", e);
                }
            }
        });
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }
}

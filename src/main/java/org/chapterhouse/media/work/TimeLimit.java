package org.chapterhouse.media.work;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Problem;

/** Work on its own thread, which the caller stops waiting for when its time is up. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * @throws Invalid if it takes longer or fails in any way but a {@link Problem}, which is passed on
     */
    public static <T> T within(Duration limit, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "document");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Invalid("problem.document.slow");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            System.getLogger(TimeLimit.class.getName()).log(Level.INFO, "A document cannot be read", e.getCause());
            throw damaged();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The server is stopping.");
        } finally {
            task.cancel(true);
        }
    }

    static Invalid damaged() {
        return new Invalid("problem.document.damaged");
    }
}

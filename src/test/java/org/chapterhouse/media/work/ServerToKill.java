package org.chapterhouse.media.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A process with a worker, for a test that kills it. */
final class ServerToKill {

    private static final Duration LONG = Duration.ofMinutes(5);

    private ServerToKill() {}

    /** @param arguments the file for {@link Works.Sleep}, and whether the worker is busy or resting */
    public static void main(String[] arguments) throws InterruptedException {
        DocumentWorkers workers = TestWorkers.open();
        Path document = Path.of(arguments[0]);
        workers.run(Works.Pid.class, LONG, document);
        System.out.println(workers.folder());
        if (arguments[1].equals("busy")) {
            workers.run(Works.Sleep.class, LONG, document, "300000", "9");
        } else {
            CompletableFuture.runAsync(() -> workers.run(Works.Sleep.class, LONG, document, "0", "0"))
                    .join();
            Thread.sleep(LONG.toMillis());
        }
    }
}

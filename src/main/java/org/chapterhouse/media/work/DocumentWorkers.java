package org.chapterhouse.media.work;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Runs {@link DocumentWork} in separate processes. Thread-safe. Two documents can be worked on at the same time, such
 * as one being imported and one being drawn, each in its own process. Processes start when they are needed and end
 * after five minutes without work.
 */
@ApplicationScoped
public class DocumentWorkers implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DocumentWorkers.class.getName());
    private static final int MOST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMinutes(5);

    private final WorkerCommand command;
    private final Semaphore seats = new Semaphore(MOST, true);
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private final BlockingDeque<WorkerProcess> resting = new LinkedBlockingDeque<>();
    private Path folder;
    private volatile boolean closed;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> schedule;

    protected DocumentWorkers() {
        command = null;
    }

    @Inject
    DocumentWorkers(@ConfigProperty(name = "chapterhouse.documents.memory", defaultValue = "384") int megabytes) {
        this(WorkerClassPath.ofApplication(), megabytes);
    }

    /** @param megabytes of heap that each process may take */
    public DocumentWorkers(String classPath, int megabytes) {
        command = new WorkerCommand(classPath, megabytes);
    }

    void start(@Observes @Priority(15) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(() -> endUnused(REST), 1, 1, TimeUnit.MINUTES);
    }

    /**
     * @param limit for the work itself; starting a process first takes a second or two more
     * @return the result of the work
     * @throws Invalid     if the file cannot be read, or takes too long or too much memory
     * @throws NotFound    if the work does
     * @throws Unavailable if too many documents are waiting, or no process can be started
     */
    public byte[] run(Class<? extends DocumentWork> work, Duration limit, Path file, String... arguments) {
        Request request = new Request(work.getName(), file.toAbsolutePath(), List.of(arguments));
        awaitSeat();
        try {
            return content(ask(request, limit)
                    .or(() -> ask(request, limit))
                    .orElseThrow(() -> new Unavailable("problem.document.again")));
        } finally {
            seats.release();
        }
    }

    private void awaitSeat() {
        try {
            if (seats.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("problem.document.busy");
    }

    private Optional<Answer> ask(Request request, Duration limit) {
        WorkerProcess worker = take();
        try {
            return worker.ask(request, limit);
        } finally {
            giveBack(worker);
        }
    }

    private WorkerProcess take() {
        if (closed) {
            throw new Unavailable("problem.stopping");
        }
        for (WorkerProcess worker = resting.pollFirst(); worker != null; worker = resting.pollFirst()) {
            if (worker.isFit()) {
                return worker;
            }
            end(worker);
        }
        try {
            WorkerProcess worker = WorkerProcess.start(command, newFolder());
            running.add(worker);
            return worker;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "No process can be started to read documents", e);
            throw new Unavailable("problem.document.unavailable", e);
        }
    }

    private synchronized Path newFolder() throws IOException {
        // A cleaner of temporary files may have deleted it.
        if (folder == null || Files.notExists(folder)) {
            folder = Files.createTempDirectory("chapterhouse-documents-");
        }
        return Files.createTempDirectory(folder, "worker-");
    }

    /** Where the processes have their folders; null until one was started. */
    synchronized Path folder() {
        return folder;
    }

    private void giveBack(WorkerProcess worker) {
        if (worker.isFit() && !closed) {
            resting.addFirst(worker);
        } else {
            end(worker);
        }
        if (closed) {
            close();
        }
    }

    private void end(WorkerProcess worker) {
        worker.end();
        running.remove(worker);
    }

    private static byte[] content(Answer answer) {
        switch (answer.outcome()) {
            case DONE -> {
                return answer.content();
            }
            case INVALID -> throw new Invalid(answer.key(), answer.values());
            case NOT_FOUND -> throw new NotFound(answer.key(), answer.values());
            default -> {
                LOG.log(Level.INFO, "A document cannot be read: {0}", answer.text());
                throw TimeLimit.damaged();
            }
        }
    }

    /** Ends those that had nothing to do for this long. */
    void endUnused(Duration rest) {
        for (WorkerProcess worker : resting) {
            if (worker.unusedFor().compareTo(rest) >= 0 && resting.remove(worker)) {
                end(worker);
            }
        }
    }

    /** Ends all of them, even in the middle of a document. */
    @Override
    @PreDestroy
    public synchronized void close() {
        closed = true;
        if (schedule != null) {
            schedule.cancel(false);
        }
        running.forEach(this::end);
        if (folder != null) {
            WorkFolder.delete(folder);
        }
    }
}

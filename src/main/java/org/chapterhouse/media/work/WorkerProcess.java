package org.chapterhouse.media.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.problem.Invalid;

/** A worker as seen by the server. For one thread at a time, except for {@link #end}. */
final class WorkerProcess {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    /** A new process also frees what libraries keep in caches. */
    private static final int MOST_REQUESTS = 100;

    private static final int MOST_PRINTED = 2_000;
    private static final int SECONDS_TO_END = 5;
    /** The exit code of {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    /** The exit codes after SIGHUP, SIGINT, SIGKILL and SIGTERM, which are not the fault of the document. */
    private static final Set<Integer> KILLED = Set.of(129, 130, 137, 143);

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;
    private long usedAt = System.nanoTime();

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * @param folder for this worker alone; deleted when it ends
     * @throws IOException if it does not start, with the reason
     */
    static WorkerProcess start(WorkerCommand command, Path folder) throws IOException {
        WorkerProcess worker = new WorkerProcess(launched(command, folder), folder);
        boolean ready = false;
        try {
            ready = TimeLimit.within(LONGEST_START, worker::isReady);
            if (!ready) {
                throw new IOException(worker.lastWords());
            }
            return worker;
        } catch (Invalid e) {
            throw new IOException("It was not ready within " + LONGEST_START.toSeconds() + " s.");
        } finally {
            if (!ready) {
                worker.end();
            }
        }
    }

    private static Process launched(WorkerCommand command, Path folder) throws IOException {
        try {
            return command.in(folder).start();
        } catch (IOException e) {
            WorkFolder.delete(folder);
            throw e;
        }
    }

    private boolean isReady() {
        try {
            return answers.readInt() == Answer.SIGN;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it can take another request. */
    boolean isFit() {
        return process.isAlive() && served < MOST_REQUESTS;
    }

    Duration unusedFor() {
        return Duration.ofNanos(System.nanoTime() - usedAt);
    }

    /**
     * @return empty if somebody killed the process
     * @throws Invalid if it takes longer than the limit; the process is killed then
     */
    Optional<Answer> ask(Request request, Duration limit) {
        boolean fit = false;
        try {
            Optional<Answer> answer = TimeLimit.within(limit, () -> exchange(request));
            fit = answer.isPresent() && answer.get().outcome() != Answer.Outcome.FAILED;
            return answer;
        } finally {
            served++;
            usedAt = System.nanoTime();
            if (!fit) {
                end();
            }
        }
    }

    private Optional<Answer> exchange(Request request) throws InterruptedException {
        try {
            request.writeTo(requests);
            return Optional.of(Answer.readFrom(answers));
        } catch (StreamCorruptedException e) {
            return Optional.of(Answer.failed(e.getMessage()));
        } catch (IOException e) {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return Optional.of(Answer.failed("The process gave no answer: " + e));
            }
            if (KILLED.contains(process.exitValue())) {
                return Optional.empty();
            }
            return Optional.of(process.exitValue() == OUT_OF_MEMORY ? Answer.tooLarge() : Answer.failed(lastWords()));
        }
    }

    private String lastWords() {
        try (InputStream printed = new FileInputStream(WorkerCommand.printed(folder))) {
            boolean ended = process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            return "The process ended" + (ended ? " with exit code " + process.exitValue() : "") + ". "
                    + new String(printed.readNBytes(MOST_PRINTED), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "The process ended.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The process was still ending.";
        }
    }

    /** Kills the process, whatever it is doing. For any thread; may be called again. */
    void end() {
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WorkFolder.delete(folder);
    }
}

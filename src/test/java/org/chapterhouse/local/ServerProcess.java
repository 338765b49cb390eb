package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One running server. Its output goes to {@code logs/NAME.log} of the data folder and its process id to
 * {@code NAME.pid}, by which a later launcher finds it should this one be killed.
 */
final class ServerProcess {

    private static final long MAX_LOG = 10L << 20;

    /** What variables of the environment begin with that are settings of the application. */
    static final String SETTING = "CHAPTERHOUSE_";

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private ServerProcess(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** The command must become the server itself, not a parent of it, and name the data folder in its arguments. */
    static ServerProcess start(String name, DataFolder data, List<String> command, Map<String, String> environment) {
        Path log = data.folder("logs").resolve(name + ".log");
        // A session of its own keeps Ctrl-C away from the server: we stop the servers, in order.
        var inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(data.root().toFile());
        // Settings of the application, secrets among them, are nothing for the other servers.
        builder.environment().keySet().removeIf(variable -> variable.startsWith(SETTING));
        builder.environment().putAll(environment);
        try {
            Files.deleteIfExists(log);
            Process process = builder.start();
            Path pidFile = data.root().resolve(name + ".pid");
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new ServerProcess(name, process, log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Keeps the log small, also of a server that runs for months: what is beyond 10 MB goes to {@code NAME.log.1}. */
    void rotateLog() {
        try {
            if (Files.exists(log) && Files.size(log) > MAX_LOG) {
                Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                // The server goes on writing at the end, wherever that is.
                Files.write(log, new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server is ready; fails when it ends before, or when it takes longer than the timeout. */
    void await(BooleanSupplier ready, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailure(name + " stopped while it was starting; " + log + " says why.");
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready after " + timeout.toSeconds() + " s; see " + log + ".");
            }
            Pause.milliseconds(50);
        }
    }

    /** Waits for a program that does its work and ends. */
    void awaitSuccess() {
        if (process.onExit().join().exitValue() != 0) {
            throw new StartFailure(name + " failed; " + log + " says why.");
        }
        stop("TERM");
    }

    /** Asks the server to end by a signal and waits; kills it if it has not ended after half a minute. */
    void stop(String signal) {
        try {
            if (process.isAlive()) {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                        .start()
                        .waitFor();
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    kill();
                }
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal to the server and all it has started. */
    void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(process.pid())));
        process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        try {
            new ProcessBuilder(command).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server at once, as {@code kill -9} does. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}

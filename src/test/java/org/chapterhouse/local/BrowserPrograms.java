package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The programs of a browser and a folder for all they write. When they are closed or the JVM ends, they are stopped and the
 * folder is gone.
 */
public final class BrowserPrograms implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 5;

    private final Path root;
    private final List<Process> running = Collections.synchronizedList(new ArrayList<>());

    /** Nothing is started yet. */
    public BrowserPrograms() {
        try {
            root = Files.createTempDirectory("chapterhouse-browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close browser"));
    }

    /** A folder for them. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one.
     *
     * @param name by which to ask for what it says
     * @param environment what is different from ours, besides where it keeps its files
     */
    public void start(String name, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("XDG_"));
        for (String variable : List.of("HOME", "TMPDIR", "XDG_RUNTIME_DIR")) {
            builder.environment().put(variable, root.toString());
        }
        builder.environment().putAll(environment);
        try {
            running.add(builder.start());
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Waits for what a program writes to its output, and returns the first group of it. */
    public String awaitSaid(String name, Pattern what) {
        AtomicReference<String> found = new AtomicReference<>();
        await(name, () -> {
            what.matcher(said(name)).results().findFirst().ifPresent(match -> found.set(match.group(1)));
            return found.get() != null;
        });
        return found.get();
    }

    /** What a program has written to its output so far. */
    public String said(String name) {
        try {
            return Files.readString(log(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String name) {
        return root.resolve(name + ".log");
    }

    /** Waits until a program is ready, for a minute at most. */
    public void await(String name, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready after a minute: " + said(name));
            }
            Pause.milliseconds(20);
        }
    }

    /** Does nothing the second time. */
    @Override
    public void close() {
        List<Process> lastFirst = new ArrayList<>(running);
        Collections.reverse(lastFirst);
        lastFirst.forEach(BrowserPrograms::stop);
        running.clear();
        DataFolder.delete(root);
    }

    /** Politely, since X takes its lock along; what a program has started ends with it. */
    private static void stop(Process program) {
        List<ProcessHandle> started = program.descendants().toList();
        program.destroy();
        try {
            program.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        program.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(child -> child.onExit().join());
    }
}

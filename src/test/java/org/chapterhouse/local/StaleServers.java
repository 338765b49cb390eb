package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Servers that outlived their launcher, because it was killed; they still hold the files of the data folder. */
final class StaleServers {

    private StaleServers() {}

    static void stop(DataFolder data, Progress progress) {
        for (String name : new String[] {"WildFly", "Elasticsearch", "PostgreSQL", "initdb"}) {
            find(data, name)
                    .ifPresent(server -> progress.step(
                            "Stopping " + name + ", left over from an interrupted run", () -> end(server)));
        }
    }

    private static Optional<ProcessHandle> find(DataFolder data, String name) {
        Path pidFile = data.root().resolve(name + ".pid");
        try {
            if (Files.notExists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile).trim());
            Files.delete(pidFile);
            // The number may belong to someone else by now: only a program started on our folder is ours.
            return ProcessHandle.of(pid)
                    .filter(process -> commandLine(pid).contains(data.root().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private static void end(ProcessHandle server) {
        var descendants = server.descendants().toList();
        server.destroy();
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            descendants.forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new StartFailure("Interrupted while stopping a server of an earlier run.", e);
        }
    }
}

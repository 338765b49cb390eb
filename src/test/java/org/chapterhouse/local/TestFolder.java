package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A data folder for the length of a test run: gone when the run ends, whether it passes, fails or is interrupted. */
final class TestFolder {

    private TestFolder() {}

    static DataFolder open() {
        try {
            return DataFolder.open(Files.createTempDirectory("chapterhouse-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When this JVM ends, {@link #end} is called. */
    static void atTheEnd(DataFolder data, Path logs, Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data, logs, stop), "stop"));
    }

    /** Stops the servers, then deletes what they kept, except their logs. */
    static void end(DataFolder data, Path logs, Runnable stop) {
        stop.run();
        keep(data.folder("logs"), logs);
        data.close();
        DataFolder.delete(data.root());
    }

    private static void keep(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

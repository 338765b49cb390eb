package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for the length of a test run: gone when the run ends, whether it passes, fails or is interrupted. */
final class TestFolder {

    private TestFolder() {
    }

    static DataFolder open() {
        try {
            return DataFolder.open(Files.createTempDirectory("chapterhouse-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs when this JVM ends: stops the servers, then deletes what they kept. */
    static void atTheEnd(DataFolder data, Runnable stop) {
        Path root = data.root();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            data.close();
            DataFolder.delete(root);
        }, "stop"));
    }
}

package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a JVM changes what the other test JVMs of the same build use as well, such as the unpacked servers. */
final class BuildLock implements AutoCloseable {

    private final FileChannel file;

    /** Waits until no other JVM holds it. Not for several threads of one JVM. */
    BuildLock(Path folder) {
        try {
            file = FileChannel.open(
                    folder.resolve("test-jvm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

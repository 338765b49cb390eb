package org.chapterhouse.media.container;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies from one file of a folder to another. */
record Copying(Path folder) {

    /** A way to copy. */
    interface Way {
        boolean copy(SeekableByteChannel from, SeekableByteChannel to) throws IOException;
    }

    /** @return the copy, empty if there was no need for one */
    byte[] with(Way way, byte[] film) throws IOException {
        Path source = Files.write(folder.resolve("film"), film);
        Path copy = folder.resolve("copy");
        try (FileChannel from = FileChannel.open(source);
                FileChannel to = FileChannel.open(copy, READ, WRITE, CREATE, TRUNCATE_EXISTING)) {
            boolean written = way.copy(from, to);
            if (written != to.size() > 0) {
                throw new IllegalStateException("Copied: " + written + ", bytes: " + to.size());
            }
        }
        return Files.readAllBytes(copy);
    }

    byte[] ofLong(byte[] film) throws IOException {
        return with(FragmentedCopy::ofLong, film);
    }

    byte[] ofSound(byte[] film) throws IOException {
        return with(
                (from, to) -> {
                    FragmentedCopy.ofSound(from, to);
                    return true;
                },
                film);
    }
}

package org.chapterhouse.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The bytes of a file, wherever they are kept. Users see no path, so that a store need not be a folder. Thread-safe; a
 * channel or stream is for one thread, which has to close it.
 */
public final class FileContent {

    private final Path place;

    private FileContent(Path place) {
        this.place = place;
    }

    /** The content of a file on this machine. */
    public static FileContent of(Path file) {
        return new FileContent(file);
    }

    /** Bytes. */
    public long size() throws IOException {
        return Files.size(place);
    }

    /** For reading, from any place. */
    public SeekableByteChannel open() throws IOException {
        return Files.newByteChannel(place);
    }

    /** For reading from the beginning. */
    public InputStream stream() throws IOException {
        return Files.newInputStream(place);
    }

    /** Lets somebody read it as a file of this machine, such as another process; the file may be gone afterwards. */
    public <T> T asFile(Function<Path, T> use) {
        return use.apply(place);
    }
}

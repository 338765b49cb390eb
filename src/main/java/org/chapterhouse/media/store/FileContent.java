package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The bytes of a file, wherever they are kept. Users see no path, so that a store need not be a folder. Thread-safe; a
 * channel or stream is for one thread, which has to close it.
 */
public interface FileContent {

    /** The content of a file on this machine that need not belong to a store. */
    static FileContent of(Path file) {
        return new LocalFile(file, file.toString());
    }

    /** Where it lies in its store, such as {@code ab/abcd…}; its path if it belongs to none. */
    String key();

    /** Bytes. */
    long size() throws IOException;

    /** For reading, from any place. */
    SeekableByteChannel open() throws IOException;

    /** For reading from the beginning. */
    InputStream stream() throws IOException;

    /**
     * Lets somebody read it as a file of this machine, such as another process; the file may be gone afterwards.
     *
     * @throws org.chapterhouse.problem.Unavailable if there cannot be such a file, as when the disk is full
     */
    <T> T asFile(Function<Path, T> use);
}

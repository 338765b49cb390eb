package org.chapterhouse.media.store;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What was made of files of the archive and can be made again, such as the picture of a slide. Safe for use by many
 * threads and several servers.
 */
@ApplicationScoped
public class DerivedFiles {

    private MediaObjects objects;

    protected DerivedFiles() {}

    @Inject
    DerivedFiles(MediaObjects objects) {
        this.objects = objects;
    }

    /** Those of {@link MediaStore#in}. */
    public static DerivedFiles in(Path folder) {
        return new DerivedFiles(MediaObjects.in(folder));
    }

    /** Writes what is made of a file. */
    @FunctionalInterface
    public interface Making {

        /** @param target empty; for reading and writing at any place */
        void to(SeekableByteChannel target) throws IOException;
    }

    /**
     * Empty if it is not kept.
     *
     * @param name a relative path
     * @throws Unavailable if nobody can tell
     */
    public Optional<FileContent> find(StoredFile file, String name) {
        return objects.find(key(file, name));
    }

    /**
     * Keeps what is made of a file, whole or not at all; whoever comes second overwrites it with the same.
     *
     * @param name a relative path
     * @throws Unavailable if it cannot be written
     */
    public FileContent keep(StoredFile file, String name, Making making) {
        try (IncomingFile incoming = objects.incoming()) {
            incoming.write(making);
            return objects.store().take(incoming.place(), key(file, name));
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    private static String key(StoredFile file, String name) {
        return Keys.derivedFrom(file.getChecksum()) + '/' + name;
    }
}

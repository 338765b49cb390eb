package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The files of the archive, each named by the SHA-256 of its content. A file is there completely or not at all: it is
 * written to the folder of the media, forced to disk and then moved. Safe for use by many threads and several servers.
 */
@ApplicationScoped
public class MediaStore {

    private MediaObjects objects;

    protected MediaStore() {}

    @Inject
    MediaStore(MediaObjects objects) {
        this.objects = objects;
    }

    /** One that keeps its files in a folder. */
    public static MediaStore in(Path folder) {
        return new MediaStore(MediaObjects.in(folder));
    }

    /**
     * Keeps what the stream holds; keeping the same content twice stores it once.
     *
     * @throws Unavailable if it cannot be written, such as when the disk is full; nothing is left behind then
     */
    public StoredFile store(InputStream content, MediaType type) {
        try (IncomingFile incoming = objects.incoming()) {
            String checksum = incoming.write(content);
            return take(incoming.place(), checksum, type);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    /**
     * Takes a file over; it is gone from its place afterwards, unless this fails.
     *
     * @param whole in a folder below that of the media, forced to disk
     * @throws NotFound    if it is not there, as when somebody else has taken it over meanwhile
     * @throws Unavailable if it cannot be read or moved
     */
    public StoredFile adopt(Path whole, MediaType type) {
        try {
            String checksum;
            try (InputStream content = Files.newInputStream(whole)) {
                checksum = Checksum.of(content);
            }
            return take(whole, checksum, type);
        } catch (NoSuchFileException e) {
            throw new NotFound("problem.file.missing");
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    private StoredFile take(Path whole, String checksum, MediaType type) throws IOException {
        long bytes = Files.size(whole);
        objects.store().take(whole, Keys.of(checksum));
        return new StoredFile(checksum, type.mime(), bytes);
    }

    /**
     * @param checksum SHA-256 of the content, 64 hexadecimal digits
     * @throws Unavailable if nobody can tell
     */
    public Optional<FileContent> find(String checksum) {
        return objects.find(Keys.of(checksum));
    }

    /**
     * @throws NotFound    if there is no such file
     * @throws Unavailable if nobody can tell
     */
    public FileContent require(StoredFile file) {
        return find(file.getChecksum()).orElseThrow(() -> new NotFound("problem.file.missing"));
    }

    /**
     * Deletes a file and all that was made of it.
     *
     * @param then what was kept after this time stays: somebody may be about to use it
     * @return whether it is gone
     * @throws Unavailable if it cannot be deleted
     */
    public boolean deleteKeptBefore(String checksum, Instant then) {
        String key = Keys.of(checksum);
        ObjectStore store = objects.store();
        try {
            if (store.keptSince(key).filter(since -> since.isAfter(then)).isPresent()) {
                return false;
            }
            store.delete(key);
            store.delete(Keys.aside(checksum));
            store.deleteBelow(Keys.derivedFrom(checksum));
            return true;
        } catch (IOException e) {
            throw new Unavailable("problem.file.undeleted", e);
        }
    }

    /**
     * Takes a file out of the archive that is not what it was, and deletes what was made of it. It is kept for whoever
     * wants to mend it, with a key below {@code damaged/}; the same content can be stored anew.
     *
     * @throws Unavailable if it cannot be moved
     */
    public void putAside(String checksum) {
        ObjectStore store = objects.store();
        find(checksum)
                .ifPresent(file -> file.asFile(place -> {
                    try {
                        store.take(place, Keys.aside(checksum));
                        store.delete(file.key());
                        store.deleteBelow(Keys.derivedFrom(checksum));
                        return file;
                    } catch (IOException e) {
                        throw new Unavailable("problem.file.unstored", e);
                    }
                }));
    }

    /** The name that content has here: its SHA-256, as 64 hexadecimal digits. Reads the stream to its end. */
    public static String checksum(InputStream content) throws IOException {
        return Checksum.of(content);
    }
}

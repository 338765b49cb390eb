package org.chapterhouse.media.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where bytes lie, by key: a relative path with slashes. What is there is whole and never changes. For use by many threads
 * and several servers.
 */
interface ObjectStore {

    /** Empty if there is none. */
    Optional<FileContent> find(String key) throws IOException;

    /**
     * Takes a file over, which is gone from its place afterwards, unless this fails; replaces what was there.
     *
     * @param whole a file in the folder of {@link IncomingFile}, forced to disk
     */
    FileContent take(Path whole, String key) throws IOException;

    /** Since when it is there; empty if it is not. */
    Optional<Instant> keptSince(String key) throws IOException;

    /** Nothing happens if there is none. */
    void delete(String key) throws IOException;

    /** Deletes everything whose key begins with this one and a slash. */
    void deleteBelow(String key) throws IOException;
}

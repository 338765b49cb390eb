package org.chapterhouse.media.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** A file on its way into a store; gone when it is closed, unless somebody took it over. */
final class IncomingFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(IncomingFile.class.getName());
    private static final String PREFIX = "incoming-";
    private static final String SUFFIX = ".part";
    /** Nothing takes so long to be written: its server died. */
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    private final Path place;

    private IncomingFile(Path place) {
        this.place = place;
    }

    /** An empty one; those that servers left in this folder when they died are removed. */
    static IncomingFile in(Path folder) throws IOException {
        Files.createDirectories(folder);
        removeLeftovers(folder);
        return new IncomingFile(Files.createTempFile(folder, PREFIX, SUFFIX));
    }

    Path place() {
        return place;
    }

    /** Writes all of a stream and forces it to disk; returns the SHA-256 of it. */
    String write(InputStream content) throws IOException {
        String checksum;
        try (OutputStream out = Files.newOutputStream(place)) {
            checksum = Checksum.copying(content, out);
        }
        try (FileChannel file = FileChannel.open(place, WRITE)) {
            file.force(true);
        }
        return checksum;
    }

    /** Has somebody write at any place, and forces it to disk. */
    void write(DerivedFiles.Making making) throws IOException {
        try (FileChannel target = FileChannel.open(place, READ, WRITE)) {
            making.to(target);
            target.force(true);
        }
    }

    @Override
    public void close() {
        remove(place);
    }

    private static void removeLeftovers(Path folder) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(UNTOUCHED));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + '*' + SUFFIX)) {
            for (Path unfinished : found) {
                if (Files.getLastModifiedTime(unfinished).compareTo(old) < 0) {
                    remove(unfinished);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "Somebody else removed it meanwhile", e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Could not remove the unfinished file " + file, e);
        }
    }
}

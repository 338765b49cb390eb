package org.chapterhouse.media;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The files of the archive, each named by the SHA-256 of its content. A file is there completely or not at all: it is
 * written beside its place, forced to disk and then moved. Safe for use by many threads and several servers.
 */
@ApplicationScoped
public class MediaStore {

    private static final String INCOMING = "incoming-";
    private static final String UNFINISHED = ".part";
    /** Nothing takes so long to be made: its server died, and another may be making it anew. */
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    private Path folder;

    protected MediaStore() {}

    @Inject
    public MediaStore(@ConfigProperty(name = "chapterhouse.media") String folder) {
        this.folder = Path.of(folder);
    }

    /**
     * Keeps what the stream holds; keeping the same content twice stores it once.
     *
     * @throws Unavailable if it cannot be written, such as when the disk is full; nothing is left behind then
     */
    public StoredFile store(InputStream content, MediaType type) {
        Path incoming = null;
        try {
            Files.createDirectories(folder);
            incoming = Files.createTempFile(folder, INCOMING, UNFINISHED);
            String checksum = write(content, incoming);
            long bytes = Files.size(incoming);
            Path place = place(checksum);
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(checksum, type.mime(), bytes);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        } finally {
            discard(incoming);
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
            MessageDigest sha256 = sha256();
            try (InputStream content = Files.newInputStream(whole)) {
                new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
            }
            String checksum = HexFormat.of().formatHex(sha256.digest());
            long bytes = Files.size(whole);
            Path place = place(checksum);
            Files.createDirectories(place.getParent());
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(checksum, type.mime(), bytes);
        } catch (NoSuchFileException e) {
            throw new NotFound("problem.file.missing");
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }

    /** @param checksum SHA-256 of the content, 64 hexadecimal digits */
    public Optional<FileContent> find(String checksum) {
        return content(place(checksum));
    }

    /** @throws NotFound if there is no such file */
    public FileContent require(StoredFile file) {
        return find(file.getChecksum()).orElseThrow(() -> new NotFound("problem.file.missing"));
    }

    /**
     * Something that was made of a file and can be made again; empty if it is not kept.
     *
     * @param name a relative path
     */
    public Optional<FileContent> derived(StoredFile file, String name) {
        return content(derivedPlace(file, name));
    }

    /**
     * Deletes a file and all that was made of it.
     *
     * @param then what was kept after this time stays: somebody may be about to use it
     * @return whether it is gone
     * @throws Unavailable if it cannot be deleted
     */
    public boolean deleteKeptBefore(String checksum, Instant then) {
        Path place = place(checksum);
        try {
            if (Files.exists(place)
                    && Files.getLastModifiedTime(place).toInstant().isAfter(then)) {
                return false;
            }
            Files.deleteIfExists(place);
            deleteAll(derivedFolder(checksum));
            return true;
        } catch (IOException e) {
            throw new Unavailable("problem.file.undeleted", e);
        }
    }

    private static void deleteAll(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            try (Stream<Path> found = Files.walk(root)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Writes what was made of a file. */
    @FunctionalInterface
    public interface Making {

        /** @param target empty; for reading and writing at any place */
        void to(SeekableByteChannel target) throws IOException;
    }

    /**
     * Keeps what is made of a file, whole or not at all; whoever comes second overwrites it with the same.
     *
     * @param name a relative path
     * @throws Unavailable if it cannot be written
     */
    public FileContent keepDerived(StoredFile file, String name, Making making) {
        Path place = derivedPlace(file, name);
        Path incoming = null;
        try {
            Files.createDirectories(place.getParent());
            discardLeftovers(place.getParent());
            incoming = Files.createTempFile(place.getParent(), INCOMING, UNFINISHED);
            try (FileChannel target = FileChannel.open(incoming, READ, WRITE)) {
                making.to(target);
                target.force(true);
            }
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            return FileContent.of(place);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        } finally {
            discard(incoming);
        }
    }

    /** Where a stored or derived file lies in the folder of the media: {@code ab/abcd…}. */
    public String address(FileContent file) {
        return file.asFile(place -> folder.relativize(place).toString().replace('\\', '/'));
    }

    private Path derivedPlace(StoredFile file, String name) {
        return derivedFolder(file.getChecksum()).resolve(name);
    }

    private Path derivedFolder(String checksum) {
        return folder.resolve("derived").resolve(checksum.substring(0, 2)).resolve(checksum);
    }

    private static Optional<FileContent> content(Path place) {
        return Files.isRegularFile(place) ? Optional.of(FileContent.of(place)) : Optional.empty();
    }

    private Path place(String checksum) {
        return folder.resolve(checksum.substring(0, 2)).resolve(checksum);
    }

    private static String write(InputStream content, Path target) throws IOException {
        MessageDigest sha256 = sha256();
        try (OutputStream out = Files.newOutputStream(target)) {
            new DigestInputStream(content, sha256).transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(target, WRITE)) {
            channel.force(true);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void discardLeftovers(Path folder) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(UNTOUCHED));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, INCOMING + '*' + UNFINISHED)) {
            for (Path unfinished : found) {
                if (Files.getLastModifiedTime(unfinished).compareTo(old) < 0) {
                    discard(unfinished);
                }
            }
        } catch (NoSuchFileException e) {
            System.getLogger(MediaStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "Somebody else removed it meanwhile", e);
        }
    }

    private static void discard(Path incoming) {
        try {
            if (incoming != null) {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            System.getLogger(MediaStore.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not remove the unfinished file " + incoming, e);
        }
    }
}

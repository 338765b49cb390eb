package org.chapterhouse.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
            incoming = Files.createTempFile(folder, "incoming-", ".part");
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

    /** @param checksum SHA-256 of the content, 64 hexadecimal digits */
    public Optional<Path> find(String checksum) {
        return Optional.of(place(checksum)).filter(Files::isRegularFile);
    }

    /** @throws NotFound if there is no such file */
    public Path require(StoredFile file) {
        Path place = place(file.getChecksum());
        if (!Files.isRegularFile(place)) {
            throw new NotFound("problem.file.missing");
        }
        return place;
    }

    /**
     * The place of something that was made of a file and can be made again; it may not be there yet.
     *
     * @param name a relative path
     */
    public Path derived(StoredFile file, String name) {
        String checksum = file.getChecksum();
        return folder.resolve("derived")
                .resolve(checksum.substring(0, 2))
                .resolve(checksum)
                .resolve(name);
    }

    /** Writes what was made of a file. */
    @FunctionalInterface
    public interface Making {

        void to(Path unfinished) throws IOException;
    }

    /** As {@link #keepDerived(Path, Making)}. */
    public void keepDerived(Path place, byte[] content) {
        keepDerived(place, unfinished -> Files.write(unfinished, content));
    }

    /**
     * Puts it there, whole or not at all; whoever comes second overwrites it with the same.
     *
     * @param place as {@link #derived} tells
     * @throws Unavailable if it cannot be written
     */
    public void keepDerived(Path place, Making making) {
        Path incoming = null;
        try {
            Files.createDirectories(place.getParent());
            incoming = Files.createTempFile(place.getParent(), "incoming-", ".part");
            making.to(incoming);
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        } finally {
            discard(incoming);
        }
    }

    /** Where a file lies in the folder of the media: {@code ab/abcd…}. */
    public String address(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path place(String checksum) {
        return folder.resolve(checksum.substring(0, 2)).resolve(checksum);
    }

    private static String write(InputStream content, Path target) throws IOException {
        MessageDigest sha256 = sha256();
        try (OutputStream out = Files.newOutputStream(target)) {
            new DigestInputStream(content, sha256).transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
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

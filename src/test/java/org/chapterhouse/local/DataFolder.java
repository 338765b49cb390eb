package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** Everything one archive keeps. At most one launcher uses a data folder at a time: it holds the lock until it ends. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            // Others may pass through, as a server that runs as another user does, but see nothing.
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            FileChannel lock =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return new DataFolder(root, lock);
        } catch (OverlappingFileLockException e) {
            throw new StartFailure(
                    "Chapterhouse is already running on the data folder " + root
                            + "; stop it, or choose another folder with -Ddata=.",
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + root + " cannot be written to; choose another with -Ddata=.", e);
        }
    }

    Path root() {
        return root;
    }

    /** A folder in this one, created when missing, that only this user may look into. */
    Path folder(String name) {
        try {
            Path folder = Files.createDirectories(root.resolve(name));
            if (folder.getParent().equals(root)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in this one with nothing in it. */
    Path emptyFolder(String name) {
        delete(root.resolve(name));
        return folder(name);
    }

    /** A random secret that only this user may read: made when first asked for, the same ever after. */
    String secret(String name) {
        return findSecret(name).orElseGet(() -> {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            writePrivately(root.resolve(name), secret);
            return secret;
        });
    }

    private Optional<String> findSecret(String name) {
        try {
            Path file = root.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only this user may read. */
    static void writePrivately(Path file, String content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder with all in it; what is not there is deleted already. */
    static void delete(Path path) {
        if (Files.notExists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

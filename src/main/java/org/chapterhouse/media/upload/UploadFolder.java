package org.chapterhouse.media.upload;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The bytes of uploads as far as they have arrived: a file for each, in the folder of the media, where it need not be
 * copied once it is whole. Safe for use by many threads and several servers. Everything here throws {@link Unavailable} if
 * the disk does not do what it should.
 */
@ApplicationScoped
class UploadFolder {

    private static final int PART = 1 << 16;

    private Path folder;

    protected UploadFolder() {}

    @Inject
    UploadFolder(@ConfigProperty(name = "chapterhouse.media") String media) {
        folder = Path.of(media).resolve("uploads");
    }

    /** Bytes that the disk has room for. */
    long free() {
        return onDisk(() -> Files.getFileStore(Files.createDirectories(folder)).getUsableSpace());
    }

    /** An upload of no bytes yet. */
    void create(String id) {
        onDisk(() -> {
            Files.createDirectories(folder);
            FileChannel.open(place(id), CREATE_NEW, WRITE).close();
            return id;
        });
    }

    /**
     * How many bytes have arrived.
     *
     * @throws NotFound if there is no such upload any more
     */
    long size(String id) {
        return onDisk(() -> Files.size(place(id)));
    }

    /** The same; none where its file is gone. */
    long sizeOrNone(String id) {
        Path file = place(id);
        return onDisk(() -> Files.exists(file) ? Files.size(file) : 0L);
    }

    /**
     * Adds a part. What arrives before a connection breaks is kept.
     *
     * @param offset how many bytes there are so far
     * @param whole  how many there will be in the end
     * @return how many there are now
     * @throws Conflict if there are more or fewer, or somebody else is adding to it
     * @throws Invalid  if the connection breaks
     * @throws TooLarge if the part goes beyond the whole
     */
    long append(String id, long offset, long whole, InputStream part) {
        return onDisk(() -> {
            try (FileChannel file = FileChannel.open(place(id), WRITE);
                    FileLock alone = lock(file)) {
                if (file.size() != offset) {
                    throw new Conflict("problem.upload.offset", file.size(), offset);
                }
                try {
                    copy(part, file.position(offset), whole);
                } finally {
                    file.force(true);
                }
                return file.size();
            }
        });
    }

    /** Hands the file to somebody who takes it away. */
    <T> T whole(String id, Function<Path, T> use) {
        return use.apply(place(id));
    }

    void delete(String id) {
        onDisk(() -> Files.deleteIfExists(place(id)));
    }

    /** Whether nothing of it arrived since then; also where its file is gone. */
    boolean isUntouched(String id, Instant since) {
        return onDisk(() -> {
            Path file = place(id);
            return !Files.exists(file)
                    || Files.getLastModifiedTime(file).toInstant().isBefore(since);
        });
    }

    private static void copy(InputStream part, FileChannel file, long whole) throws IOException {
        byte[] bytes = new byte[PART];
        for (int read = read(part, bytes); read >= 0; read = read(part, bytes)) {
            if (file.position() + read > whole) {
                throw new TooLarge("problem.upload.beyond", whole);
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        }
    }

    /** A connection that breaks is no fault of the disk. */
    private static int read(InputStream part, byte[] bytes) {
        try {
            return part.read(bytes);
        } catch (IOException e) {
            throw new Invalid("problem.upload.broken");
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            System.getLogger(UploadFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "Another request of this server adds to it", e);
        }
        if (lock == null) {
            throw new Conflict("problem.upload.busy");
        }
        return lock;
    }

    private Path place(String id) {
        return folder.resolve(id);
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    private static <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw new NotFound("problem.upload.missing");
        } catch (IOException e) {
            throw new Unavailable("problem.file.unstored", e);
        }
    }
}

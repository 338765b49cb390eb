package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes uploads in: a manifest by itself, a table of sessions, or a ZIP of a manifest and its files. They wait on disk, not in memory. */
@ApplicationScoped
public class Uploads {

    private static final String MOST_BYTES = "chapterhouse.import.max-bytes";
    private static final String MOST_BYTES_DEFAULT = "2147483648";

    private static final String PREFIX = "chapterhouse-import-";

    private long mostBytes;
    private Path folder;

    protected Uploads() {}

    /** @param mostBytes bound on an upload, and on what a ZIP unpacks to */
    @Inject
    public Uploads(@ConfigProperty(name = MOST_BYTES, defaultValue = MOST_BYTES_DEFAULT) long mostBytes) {
        this(mostBytes, Path.of(System.getProperty("java.io.tmpdir")));
    }

    Uploads(long mostBytes, Path folder) {
        this.mostBytes = mostBytes;
        this.folder = folder;
    }

    /**
     * Which of these it is, is told by content. The caller closes the bundle.
     *
     * @throws Invalid     if it is none of them, breaks off or is a ZIP that cannot be unpacked safely
     * @throws TooLarge    if it has more bytes than are allowed
     * @throws Unavailable if there is no room for it
     */
    public ImportArchive receive(InputStream upload) {
        Path temporary = null;
        ImportArchive bundle = null;
        try {
            temporary = Files.createTempDirectory(folder, PREFIX);
            bundle = receive(upload, temporary);
            return bundle;
        } catch (IOException e) {
            throw new Unavailable("problem.import.upload.unstored", e);
        } finally {
            if (bundle == null && temporary != null) {
                ImportArchive.withoutFiles(temporary, temporary).close();
            }
        }
    }

    /** The bound on an upload, which is also that on what a ZIP unpacks to. */
    public long mostBytes() {
        return mostBytes;
    }

    /** As {@link #mostBytes()}, for those who ask before there are beans. */
    public static long mostBytes(Config config) {
        return Long.parseLong(config.getOptionalValue(MOST_BYTES, String.class).orElse(MOST_BYTES_DEFAULT));
    }

    /** What is answered to an upload with more bytes than these; it says what allows them. */
    public static TooLarge tooLarge(long mostBytes) {
        return new TooLarge("problem.import.upload.large", mostBytes, MOST_BYTES);
    }

    /** An upload that lies on this server; it stays when the bundle is closed. */
    ImportArchive unpack(Path upload) throws IOException {
        Path temporary = Files.createTempDirectory(folder, PREFIX);
        ImportArchive bundle = null;
        try {
            bundle = unpack(upload, temporary);
            return bundle;
        } finally {
            if (bundle == null) {
                ImportArchive.withoutFiles(temporary, temporary).close();
            }
        }
    }

    private ImportArchive receive(InputStream upload, Path temporary) throws IOException {
        Path file = temporary.resolve("upload");
        // A connection that breaks is no fault of this server, unlike a disk that is full.
        BoundedCopy.of(
                new ForeignStream(upload, "problem.import.upload.broken"), file, mostBytes, () -> tooLarge(mostBytes));
        return unpack(file, temporary);
    }

    private ImportArchive unpack(Path file, Path temporary) throws IOException {
        UploadHead head = UploadHead.of(file);
        if (head.isJson()) {
            return ImportArchive.withoutFiles(file, temporary);
        }
        if (head.isTable()) {
            return ImportArchive.ofTable(file, temporary);
        }
        if (!head.isZip()) {
            throw head.otherArchive()
                    .map(kind -> new Invalid("problem.import.upload.otherArchive", kind))
                    .orElseGet(() -> new Invalid("problem.import.upload.neither"));
        }
        Path folder = Unzip.unpack(file, Files.createDirectory(temporary.resolve("files")), mostBytes);
        return ImportArchive.unpacked(file, folder, temporary);
    }
}

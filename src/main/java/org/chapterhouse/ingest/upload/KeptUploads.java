package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Uploads that wait to be imported, beside the media, where every server finds them and a restart leaves them. Thread-safe.
 */
@ApplicationScoped
public class KeptUploads {

    /** Bytes that must be left for everything else. */
    private static final long RESERVE = 500_000_000;

    private static final String UNFINISHED = ".part";

    private Path folder;
    private Uploads uploads;

    protected KeptUploads() {}

    @Inject
    KeptUploads(@ConfigProperty(name = "chapterhouse.media") String media, Uploads uploads) {
        this.folder = Path.of(media).resolve("imports");
        this.uploads = uploads;
    }

    /**
     * Keeps a copy of an upload.
     *
     * @return by which it is found again
     * @throws Unavailable if there is no room for it; nothing is left behind then
     */
    public String keep(ImportArchive archive) {
        String id = UUID.randomUUID().toString();
        Path unfinished = folder.resolve(id + UNFINISHED);
        try {
            Files.createDirectories(folder);
            long bytes = Files.size(archive.upload());
            if (Files.getFileStore(folder).getUsableSpace() - RESERVE < bytes) {
                throw new Unavailable("problem.import.upload.unstored", new IOException("The disk is nearly full."));
            }
            Files.copy(archive.upload(), unfinished);
            Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException e) {
            throw new Unavailable("problem.import.upload.unstored", e);
        } finally {
            discard(unfinished);
        }
    }

    /**
     * Unpacks it again. The caller closes the archive; the upload stays.
     *
     * @throws NotFound if it is not there any more
     * @throws Problem  as {@link Uploads#receive}
     */
    public ImportArchive open(String id) {
        try {
            return uploads.unpack(folder.resolve(id));
        } catch (NoSuchFileException e) {
            throw new NotFound("problem.import.dry.gone");
        } catch (IOException e) {
            throw new Unavailable("problem.import.upload.unstored", e);
        }
    }

    /** Does nothing where it is gone. */
    public void delete(String id) {
        discard(folder.resolve(id));
    }

    /** Also what a server left behind that died while it kept something. */
    public void deleteKeptBefore(Instant then) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> all = found.toList();
            for (Path each : all) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(then)) {
                    discard(each);
                }
            }
        } catch (IOException e) {
            throw new Unavailable("problem.file.undeleted", e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(KeptUploads.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not remove the upload " + file, e);
        }
    }
}

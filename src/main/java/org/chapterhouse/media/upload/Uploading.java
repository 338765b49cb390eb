package org.chapterhouse.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.TooMany;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes recordings and documents in, in parts. What has arrived stays for a week after the last part, whatever happens to the
 * connection or to the server, and only its sender can go on. Everything here throws {@link Forbidden} if the viewer is no
 * editor, and {@link NotFound} if there is no such upload or it is somebody else's.
 */
@ApplicationScoped
public class Uploading {

    private static final Duration KEPT = Duration.ofDays(7);
    /** So long room is kept for an upload of which nothing arrives. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    @Inject
    private UploadRows rows;

    @Inject
    private UploadFolder folder;

    @Inject
    private UploadLimits limits;

    @Inject
    private MediaStore store;

    @Inject
    private Clock clock;

    /**
     * @param name  of the file on the sender's machine
     * @param bytes length of the whole file
     * @throws Invalid     if the name or the length makes no sense
     * @throws TooLarge    if it has more bytes than are allowed
     * @throws TooMany     if this person has too many unfinished uploads
     * @throws Unavailable if there is no room for it
     */
    public Upload begin(String name, long bytes, Viewer viewer) {
        Access.requireEditor(viewer);
        limits.check(name, bytes);
        List<Upload> unfinished = rows.unfinished();
        long own = unfinished.stream()
                .filter(upload -> upload.isOf(viewer.accountId()))
                .count();
        Instant lately = clock.instant().minus(UNDER_WAY);
        long promised = unfinished.stream()
                .filter(upload -> !folder.isUntouched(upload.getId(), lately))
                .mapToLong(upload -> Math.max(0, upload.getTotalBytes() - arrived(upload)))
                .sum();
        limits.checkRoom(bytes, own, promised, folder.free());
        Upload upload = rows.add(viewer, name, bytes);
        folder.create(upload.getId());
        return upload;
    }

    public Upload require(String id, Viewer viewer) {
        return rows.require(id, viewer);
    }

    /** Bytes that have arrived so far. */
    public long arrived(Upload upload) {
        return upload.getFile().isPresent() ? upload.getTotalBytes() : folder.sizeOrNone(upload.getId());
    }

    /**
     * Adds a part. What arrives before a connection breaks is kept.
     *
     * @param offset bytes that have arrived so far, as {@link #arrived} tells
     * @return bytes that have arrived now
     * @throws Conflict if others have arrived meanwhile or are arriving
     * @throws Invalid  if the connection breaks, or if the first part shows that it is neither a recording nor a document,
     *                  which then is the end of the upload
     * @throws TooLarge if the part goes beyond the whole
     */
    public long append(String id, long offset, InputStream part, Viewer viewer) {
        Upload upload = rows.require(id, viewer);
        long arrived = folder.append(id, offset, upload.getTotalBytes(), part);
        if (offset < MediaType.HEAD && (arrived >= MediaType.HEAD || arrived == upload.getTotalBytes())) {
            requireUsable(upload);
        }
        return arrived;
    }

    private void requireUsable(Upload upload) {
        byte[] head = folder.whole(upload.getId(), Uploading::head);
        if (MediaType.of(head).isEmpty() && !MediaType.mayBeDocument(head)) {
            remove(upload.getId());
            throw new Invalid("problem.upload.unusable", upload.getName());
        }
    }

    /** Looks at what has arrived. */
    @FunctionalInterface
    public interface Judge {

        /** @throws Invalid if it is not what is wanted, which then is the end of the upload */
        MediaType typeOf(FileContent whole);
    }

    /**
     * Keeps the whole as a file of the archive. Doing it again returns the same.
     *
     * @param judge is asked unless it is kept already
     * @throws Conflict if another request is doing so
     * @throws Invalid if bytes are missing, or the judge says so
     */
    public StoredFile finish(String id, Judge judge, Viewer viewer) {
        Upload upload = rows.require(id, viewer);
        if (upload.getFile().isPresent()) {
            return upload.getFile().get();
        }
        if (folder.size(id) != upload.getTotalBytes()) {
            throw new Invalid("problem.upload.unfinished", upload.getName());
        }
        MediaType type = judged(id, judge);
        try {
            StoredFile file = folder.whole(id, whole -> store.adopt(whole, type));
            rows.finish(id, file);
            return file;
        } catch (NotFound e) {
            // Another request was faster, with the same file.
            return rows.require(id, viewer).getFile().orElseThrow(() -> new Conflict("problem.upload.busy"));
        }
    }

    private MediaType judged(String id, Judge judge) {
        try {
            return folder.whole(id, whole -> judge.typeOf(FileContent.of(whole)));
        } catch (Invalid e) {
            remove(id);
            throw e;
        }
    }

    /** Ends an upload, used or not; what it was kept as is kept. */
    public void discard(String id, Viewer viewer) {
        rows.require(id, viewer);
        remove(id);
    }

    /** Removes what nobody went on with. */
    void purge() {
        Instant then = clock.instant().minus(KEPT);
        rows.begunBefore(then).stream()
                .map(Upload::getId)
                .filter(id -> folder.isUntouched(id, then))
                .forEach(this::remove);
    }

    private void remove(String id) {
        folder.delete(id);
        rows.remove(id);
    }

    private static byte[] head(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(MediaType.HEAD);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unread", e);
        }
    }
}

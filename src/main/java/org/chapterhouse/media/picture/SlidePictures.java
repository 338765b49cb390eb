package org.chapterhouse.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.DrawPage;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Small pictures of slides and of pages, JPEG, {@value #WIDTH} pixels wide. Each is drawn once and then kept beside the
 * media. Thread-safe; one at a time is drawn on a server, so that a page full of pictures leaves it its other cores.
 */
@ApplicationScoped
public class SlidePictures {

    public static final int WIDTH = 480;
    public static final String MIME = "image/jpeg";

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_WAITING = 16;
    private static final byte[] CANNOT_BE_DRAWN = {};

    private final Semaphore drawing = new Semaphore(1, true);

    private final MediaStore store;
    private final DerivedFiles derived;
    private final DocumentWorkers workers;

    protected SlidePictures() {
        store = null;
        derived = null;
        workers = null;
    }

    @Inject
    SlidePictures(MediaStore store, DerivedFiles derived, DocumentWorkers workers) {
        this.store = store;
        this.derived = derived;
        this.workers = workers;
    }

    /** Whether there are pictures of files of this type. */
    public static boolean exist(MediaType type) {
        return type.use() == MediaType.Use.PAGES || type.use() == MediaType.Use.SLIDES;
    }

    /**
     * @param page from 1
     * @throws NotFound    if the file has no such page, or none that can be drawn
     * @throws Unavailable if too many wait for pictures, or none can be drawn at the moment
     */
    public FileContent require(StoredFile file, int page) {
        MediaType type = MediaType.ofMime(file.getMediaType())
                .filter(SlidePictures::exist)
                .orElseThrow(() -> new NotFound("problem.picture.file"));
        String name = "slides-" + WIDTH + "/" + page + ".jpg";
        FileContent picture = derived.find(file, name).orElseGet(() -> draw(file, type, page, name));
        if (isEmpty(picture)) {
            throw new NotFound("problem.picture.page");
        }
        return picture;
    }

    private FileContent draw(StoredFile file, MediaType type, int page, String name) {
        FileContent document = store.require(file);
        await();
        try {
            return derived.find(file, name).orElseGet(() -> {
                byte[] picture = drawn(document, type, page);
                return derived.keep(file, name, target -> target.write(ByteBuffer.wrap(picture)));
            });
        } finally {
            drawing.release();
        }
    }

    /** What cannot be drawn is tried once and not at each look. */
    private byte[] drawn(FileContent file, MediaType type, int page) {
        try {
            return file.asFile(place -> workers.run(
                    DrawPage.class, LONGEST, place, type.name(), Integer.toString(page), Integer.toString(WIDTH)));
        } catch (Invalid e) {
            return CANNOT_BE_DRAWN;
        }
    }

    private void await() {
        try {
            if (drawing.getQueueLength() < MOST_WAITING
                    && drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("problem.picture.busy");
    }

    private static boolean isEmpty(FileContent picture) {
        try {
            return picture.size() == 0;
        } catch (IOException e) {
            return true;
        }
    }
}

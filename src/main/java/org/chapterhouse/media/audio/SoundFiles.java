package org.chapterhouse.media.audio;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.work.TimeLimit;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The sound of recordings as files of their own. Each is copied out of its recording when somebody first wants it, and
 * then kept beside the media. Thread-safe; one at a time is copied on a server.
 */
@ApplicationScoped
public class SoundFiles {

    /** Raised when the copies would come out otherwise than before. */
    private static final String NAME = "sound-2";

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Semaphore copying = new Semaphore(1, true);
    private final MediaStore store;
    private final DerivedFiles derived;

    protected SoundFiles() {
        store = null;
        derived = null;
    }

    @Inject
    SoundFiles(MediaStore store, DerivedFiles derived) {
        this.store = store;
        this.derived = derived;
    }

    /** Whether the recording has a sound that can be had without its picture. Reads a few hundred bytes of it, as a rule. */
    public boolean existOf(StoredFile recording) {
        try {
            return derived.find(recording, NAME).isPresent() || isThereIn(recording);
        } catch (IOException | NotFound | Unavailable e) {
            System.getLogger(SoundFiles.class.getName()).log(Level.DEBUG, "No sound to be had", e);
            return false;
        }
    }

    private boolean isThereIn(StoredFile recording) throws IOException {
        try (SeekableByteChannel file = store.require(recording).open()) {
            return switch (type(recording)) {
                case MP4 -> {
                    Optional<Mp4Sound> sound = Mp4Sound.in(file);
                    yield sound.isPresent() && sound.get().isThere();
                }
                case WEBM -> {
                    Optional<WebmSound> sound = WebmSound.in(file);
                    yield sound.isPresent() && sound.get().isThere();
                }
                default -> false;
            };
        }
    }

    /**
     * @return its content; made first where nobody wanted it before
     * @throws NotFound    if there is none
     * @throws Unavailable if it cannot be kept, such as when the disk is full
     */
    public FileContent require(StoredFile recording) {
        return derived.find(recording, NAME).orElseGet(() -> copy(recording));
    }

    private FileContent copy(StoredFile recording) {
        FileContent source = store.require(recording);
        copying.acquireUninterruptibly();
        try {
            return derived.find(recording, NAME)
                    .orElseGet(
                            () -> derived.keep(recording, NAME, target -> copyInTime(source, type(recording), target)));
        } catch (Unavailable e) {
            throw new Unavailable("problem.sound.unstored", e);
        } finally {
            copying.release();
        }
    }

    /** The media type of the sound of a recording. */
    public String mime(StoredFile recording) {
        return type(recording) == MediaType.WEBM ? "audio/webm" : "audio/mp4";
    }

    /** Names the content of the sound of a recording, as the checksum does that of the recording. */
    public String tag(StoredFile recording) {
        return recording.getChecksum() + '-' + NAME;
    }

    /** Usual ending of its name, without the dot. */
    public String extension(StoredFile recording) {
        return type(recording) == MediaType.WEBM ? "weba" : "m4a";
    }

    private static void copyInTime(FileContent source, MediaType type, SeekableByteChannel target) {
        try {
            TimeLimit.within(LONGEST, () -> copy(source, type, target));
        } catch (Invalid e) {
            throw new NotFound("problem.sound.none");
        }
    }

    private static boolean copy(FileContent source, MediaType type, SeekableByteChannel target) throws IOException {
        try (SeekableByteChannel file = source.open()) {
            switch (type) {
                case MP4 -> present(Mp4Sound.in(file)).copyTo(target);
                case WEBM -> present(WebmSound.in(file)).copyTo(target);
                default -> throw new NotFound("problem.sound.only");
            }
            return true;
        }
    }

    private static <T> T present(Optional<T> sound) {
        return sound.orElseThrow(() -> new NotFound("problem.sound.none"));
    }

    private static MediaType type(StoredFile recording) {
        return MediaType.ofMime(recording.getMediaType()).orElse(MediaType.MP3);
    }
}

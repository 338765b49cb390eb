package org.chapterhouse.media.container;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Copies of long MP4 recordings in fragments, so that players can begin anywhere at once. They are made outside of
 * requests, one at a time on a server, at the import or when somebody first wants to play the recording, and kept beside
 * the media; until then, and where none can be made, the recording itself is played. Thread-safe.
 */
@ApplicationScoped
public class PlayCopies {

    /** Raised when the copies would come out otherwise than before. */
    private static final String NAME = "play-1";

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final System.Logger LOG = System.getLogger(PlayCopies.class.getName());

    private final Queue<StoredFile> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Cache<String, Boolean> failed = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(PAUSE_AFTER_FAILURE)
            .build();
    private final MediaStore store;
    private final DerivedFiles derived;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private Executor executor;

    protected PlayCopies() {
        store = null;
        derived = null;
    }

    @Inject
    PlayCopies(MediaStore store, DerivedFiles derived) {
        this.store = store;
        this.derived = derived;
    }

    PlayCopies(MediaStore store, DerivedFiles derived, Executor executor) {
        this(store, derived);
        this.executor = executor;
    }

    /** Empty where the recording itself is to be played; has a copy made where that is not known yet. */
    public Optional<FileContent> find(StoredFile recording) {
        Optional<FileContent> copy = derived.find(recording, NAME);
        if (copy.isEmpty()) {
            prepare(recording);
        }
        return copy.filter(content -> !isEmpty(content));
    }

    /** Whether it is known that there is no need for a copy, or that none can be made. */
    public boolean isPlayedAsItIs(StoredFile recording) {
        return !MediaType.MP4.mime().equals(recording.getMediaType())
                || derived.find(recording, NAME).filter(PlayCopies::isEmpty).isPresent();
    }

    /** Names the content of a copy, as the checksum does that of the recording. */
    public String tag(StoredFile recording) {
        return recording.getChecksum() + '-' + NAME;
    }

    /** Has a copy made where there is a need for one. Returns at once. */
    public void prepare(StoredFile recording) {
        String checksum = recording.getChecksum();
        if (!MediaType.MP4.mime().equals(recording.getMediaType())
                || failed.getIfPresent(checksum) != null
                || derived.find(recording, NAME).isPresent()
                || underWay.size() >= MOST
                || !underWay.add(checksum)) {
            return;
        }
        waiting.add(recording);
        begin();
    }

    private void begin() {
        if (!waiting.isEmpty() && working.compareAndSet(false, true)) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                working.set(false);
                LOG.log(Level.DEBUG, "The server is stopping", e);
            }
        }
    }

    private void work() {
        try {
            for (StoredFile next = waiting.poll(); next != null; next = waiting.poll()) {
                try {
                    make(next);
                } finally {
                    underWay.remove(next.getChecksum());
                }
            }
        } finally {
            working.set(false);
        }
        begin();
    }

    private void make(StoredFile recording) {
        try {
            FileContent source = store.require(recording);
            if (derived.find(recording, NAME).isEmpty()) {
                derived.keep(recording, NAME, target -> copy(recording, source, target));
            }
        } catch (NotFound e) {
            LOG.log(Level.DEBUG, "A recording is not stored here", e);
        } catch (Unavailable e) {
            failed.put(recording.getChecksum(), true);
            LOG.log(Level.WARNING, "No copy for players could be kept of " + recording.getChecksum(), e);
        }
    }

    /** What needs no copy, or cannot be copied, is looked at once: it keeps an empty one. */
    private static void copy(StoredFile recording, FileContent source, SeekableByteChannel target) throws IOException {
        try (SeekableByteChannel file = source.open()) {
            FragmentedCopy.ofLong(file, target);
        } catch (RefusedMp4 | EOFException e) {
            target.truncate(0);
            LOG.log(Level.INFO, () -> recording.getChecksum() + " is played as it is: " + e.getMessage());
        }
    }

    private static boolean isEmpty(FileContent copy) {
        try {
            return copy.size() == 0;
        } catch (IOException e) {
            return true;
        }
    }
}

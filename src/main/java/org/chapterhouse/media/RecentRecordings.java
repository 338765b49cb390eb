package org.chapterhouse.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Recordings as they were at most {@code chapterhouse.access.seconds} ago: for players, which ask for the next part and
 * report what they played again and again. Whether a viewer may see one is judged anew each time. A change on this
 * server counts at once, one on another server after that time. What is not there is looked for again each time.
 */
@ApplicationScoped
public class RecentRecordings {

    private static final int MOST = 1_000;

    @Inject
    private Recordings recordings;

    @Inject
    @ConfigProperty(name = "chapterhouse.access.seconds", defaultValue = "5")
    private int seconds;

    private final AtomicLong changes = new AtomicLong();
    private Cache<Key, Kept> kept;

    /** What was read before a change is never found again, not even if it was still being read meanwhile. */
    private record Key(long changes, long id) {}

    /** @param mains see {@link #mainsPlaying} */
    private record Kept(Recording recording, List<Recording> mains) {}

    @PostConstruct
    void begin() {
        kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofSeconds(seconds))
                .build();
    }

    /**
     * What is returned is shared by all who ask: it must not be changed, and has only its own and its session's
     * columns.
     *
     * @throws NotFound also where it exists but its session is not for this viewer
     */
    public Recording require(long id, Viewer viewer) {
        return Recordings.visible(find(id).map(Kept::recording).orElse(null), viewer);
    }

    /**
     * All recordings of the same file that their sessions' pages play; without the recording itself where its session
     * plays another one. Empty where there is no such recording. To be treated like {@link #require}'s.
     */
    public List<Recording> mainsPlaying(long id) {
        return find(id).map(Kept::mains).orElse(List.of());
    }

    /** How old what is returned may be. */
    public Duration oldest() {
        return Duration.ofSeconds(seconds);
    }

    private Optional<Kept> find(long id) {
        Key now = new Key(changes.get(), id);
        return Optional.ofNullable(kept.get(
                now,
                key -> recordings
                        .findDetached(key.id())
                        .map(found -> new Kept(found, recordings.mainsPlayingDetached(found)))
                        .orElse(null)));
    }

    /** Any change forgets all: changes are rare, and so none can be overlooked. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SessionChanged change) {
        changes.incrementAndGet();
    }
}

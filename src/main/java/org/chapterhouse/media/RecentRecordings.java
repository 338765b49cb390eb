package org.chapterhouse.media;

import java.time.Duration;
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
 * report what they played again and again. Whether a viewer may see one is judged anew each time. A change on this server
 * counts at once, one on another server after that time. What is not there is looked for again each time.
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
    private Cache<Key, Recording> kept;

    /** What was read before a change is never found again, not even if it was still being read meanwhile. */
    private record Key(long changes, long id) {
    }

    @PostConstruct
    void begin() {
        kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofSeconds(seconds)).build();
    }

    /**
     * What is returned is shared by all who ask: it must not be changed, and has only its own and its session's columns.
     *
     * @throws NotFound also where it exists but its session is not for this viewer
     */
    public Recording require(long id, Viewer viewer) {
        Key now = new Key(changes.get(), id);
        return Recordings.visible(kept.get(now, key -> recordings.findDetached(key.id()).orElse(null)), viewer);
    }

    /** Any change forgets all: changes are rare, and so none can be overlooked. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SessionChanged change) {
        changes.incrementAndGet();
    }
}

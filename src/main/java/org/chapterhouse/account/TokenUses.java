package org.chapterhouse.account;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * When tokens were used last, written down for many at a time: else most reads of programs would be writes. What is not
 * written yet is lost with the server.
 */
@ApplicationScoped
class TokenUses {

    private static final Logger LOG = System.getLogger(TokenUses.class.getName());
    private static final int PERIOD_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private PersonalTokens tokens;

    private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();
    private ScheduledFuture<?> schedule;

    /** After the schema migration. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object application) {
        schedule = executor.scheduleWithFixedDelay(this::write, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        schedule.cancel(false);
        write();
    }

    void note(long tokenId, Instant at) {
        waiting.put(tokenId, at);
    }

    /** Writes down what is waiting. */
    void write() {
        Map<Long, Instant> taken = new TreeMap<>();
        waiting.keySet().forEach(id -> taken.computeIfAbsent(id, waiting::remove));
        if (taken.isEmpty()) {
            return;
        }
        try {
            tokens.noteUses(taken);
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.WARNING, "It was not written down when " + taken.size() + " tokens were used.", e);
        }
    }
}

package org.chapterhouse.account.token;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * When tokens were used last, written down for many at a time: else most reads of programs would be writes. What is not
 * written yet is lost with the server.
 */
@ApplicationScoped
class TokenUses implements Job {

    private static final Logger LOG = System.getLogger(TokenUses.class.getName());

    @Inject
    private PersonalTokens tokens;

    private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "token-uses";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean onEveryServer() {
        return true;
    }

    @Override
    public void run(BooleanSupplier stopping) {
        write();
    }

    @PreDestroy
    void finish() {
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

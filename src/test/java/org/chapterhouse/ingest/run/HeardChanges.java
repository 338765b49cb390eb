package org.chapterhouse.ingest.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.catalog.SessionChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The sessions that were told to have changed, for tests in the container. */
@ApplicationScoped
public class HeardChanges {

    private final Set<Long> sessions = ConcurrentHashMap.newKeySet();

    void hear(@Observes SessionChanged change) {
        sessions.add(change.sessionId());
    }

    void forget() {
        sessions.clear();
    }

    boolean contains(long session) {
        return sessions.contains(session);
    }
}

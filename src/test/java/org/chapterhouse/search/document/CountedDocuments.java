package org.chapterhouse.search.document;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/** Counts how often the document of each session is made. Thread-safe. */
@Specializes
@ApplicationScoped
public class CountedDocuments extends SessionDocuments {

    private final Map<Long, Integer> made = new ConcurrentHashMap<>();

    @Override
    public Map<Long, SessionDocument> of(Collection<Long> sessionIds) {
        sessionIds.forEach(id -> made.merge(id, 1, Integer::sum));
        return super.of(sessionIds);
    }

    public int timesOf(long session) {
        return made.getOrDefault(session, 0);
    }
}

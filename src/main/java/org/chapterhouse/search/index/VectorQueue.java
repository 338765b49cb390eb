package org.chapterhouse.search.index;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The documents some of whose vectors are still to be computed, as rows of the database. Apart from the index queue,
 * because computing takes seconds a session and nobody should wait for it who searches by words. The server that built
 * a document holds it, so that it need not be built again; where that server ended or holds too many, another is built.
 */
@ApplicationScoped
@Transactional
class VectorQueue {

    /** Longer than computing takes for a session of many hours. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** Documents in memory; each has the text of its session. */
    private static final int MOST_HELD = 50;
    /** A rebuild, whose documents have the lowest version, leaves alone what waits for a later one. */
    private static final String ADD = """
            insert into vector_queue as queue (session_id, revision, process_after, enqueued_at) values (?1, ?2, ?3, ?3)
            on conflict (session_id) do update
            set revision = excluded.revision, process_after = excluded.process_after, enqueued_at = excluded.enqueued_at
            where queue.revision <= excluded.revision""";
    /** What changed last is looked for first. Chosen apart from the update, as in {@link IndexQueue}. */
    private static final String CLAIM = """
            with chosen as materialized (
                select session_id from vector_queue where process_after <= ?2
                order by enqueued_at desc limit 1
                for update skip locked)
            update vector_queue queue set process_after = ?1 from chosen
            where queue.session_id = chosen.session_id
            returning queue.*""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final Map<Long, DocumentDraft> held = new LinkedHashMap<>();

    /** @param incomplete what was just written to the index: written earlier, it could replace what has its vectors */
    void add(Collection<DocumentDraft> incomplete) {
        incomplete.forEach(draft -> entities.createNativeQuery(ADD)
                .setParameter(1, draft.sessionId())
                .setParameter(2, draft.version())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate());
        incomplete.forEach(this::hold);
    }

    Optional<QueuedVectors> claim() {
        @SuppressWarnings("unchecked")
        Stream<QueuedVectors> claimed = entities.createNativeQuery(CLAIM, QueuedVectors.class)
                .setParameter(1, Timestamp.from(clock.instant().plus(LEASE)))
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultStream();
        return claimed.findFirst();
    }

    /** The document that was built when it was indexed; empty where this server does not have it. */
    Optional<DocumentDraft> held(QueuedSession session) {
        synchronized (held) {
            return Optional.ofNullable(held.get(session.sessionId()))
                    .filter(draft -> draft.version() == session.revision());
        }
    }

    /** Everything is computed and indexed, or the session is gone. Stays where the document was written anew meanwhile. */
    void done(QueuedVectors claimed) {
        int removed = entities.createQuery(
                        "delete from QueuedVectors v where v.sessionId = :session" + " and v.processAfter = :lease")
                .setParameter("session", claimed.session().sessionId())
                .setParameter("lease", claimed.leaseUntil())
                .executeUpdate();
        if (removed > 0) {
            release(claimed.session());
        }
    }

    /** For sessions that are gone. */
    void forget(Collection<QueuedSession> gone) {
        gone.forEach(session -> entities.createQuery(
                        "delete from QueuedVectors v where v.sessionId = :session" + " and v.revision <= :revision")
                .setParameter("session", session.sessionId())
                .setParameter("revision", session.revision())
                .executeUpdate());
        gone.forEach(this::release);
    }

    /** To be tried again at once: Elasticsearch was away. */
    void putBack(QueuedVectors claimed) {
        entities.createQuery("update QueuedVectors v set v.processAfter = :now where v.sessionId = :session"
                        + " and v.processAfter = :lease")
                .setParameter("now", clock.instant())
                .setParameter("session", claimed.session().sessionId())
                .setParameter("lease", claimed.leaseUntil())
                .executeUpdate();
    }

    private void hold(DocumentDraft draft) {
        synchronized (held) {
            DocumentDraft other = held.remove(draft.sessionId());
            held.put(draft.sessionId(), other != null && other.version() > draft.version() ? other : draft);
            if (held.size() > MOST_HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
    }

    private void release(QueuedSession session) {
        synchronized (held) {
            held.computeIfPresent(
                    session.sessionId(), (id, draft) -> draft.version() > session.revision() ? draft : null);
        }
    }
}

package org.chapterhouse.search.index;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * The documents some of whose vectors are still to be computed, as rows of the database. Apart from the index queue,
 * because computing takes seconds a session and nobody should wait for it who searches by words. The server that built
 * a document holds it, so that it need not be built again; where that server ended or holds too many, another is built.
 */
@ApplicationScoped
@Transactional
class VectorQueue {

    /** Longer than computing usually takes. Should it take even longer, another server may do the same once more. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** Documents in memory; each has the text of its session. */
    private static final int MOST_HELD = 50;
    /** A rebuild, whose documents have the lowest version, leaves alone what waits for a later one. */
    private static final String ADD = """
            insert into vector_queue as queue (session_id, revision, process_after, enqueued_at)
            select session, revision, ?3, ?3
            from unnest(cast(string_to_array(?1, ',') as bigint[]), cast(string_to_array(?2, ',') as bigint[]))
                as added (session, revision)
            order by session
            on conflict (session_id) do update
            set revision = excluded.revision, process_after = excluded.process_after, enqueued_at = excluded.enqueued_at
            where queue.revision <= excluded.revision""";
    /** What changed last is looked for first. Chosen apart from the update, as in {@link IndexQueue}. */
    private static final String CLAIM = """
            with chosen as materialized (
                select session_id from vector_queue where process_after <= ?2
                order by enqueued_at desc limit ?3
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
        if (incomplete.isEmpty()) {
            return;
        }
        entities.createNativeQuery(ADD)
                .setParameter(1, joined(incomplete, DocumentDraft::sessionId))
                .setParameter(2, joined(incomplete, DocumentDraft::version))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        incomplete.forEach(this::hold);
    }

    private static String joined(Collection<DocumentDraft> drafts, ToLongFunction<DocumentDraft> number) {
        return drafts.stream().mapToLong(number).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    /** At most so many; no other server gets them for two minutes. */
    List<QueuedVectors> claim(int most) {
        @SuppressWarnings("unchecked")
        List<QueuedVectors> claimed = entities.createNativeQuery(CLAIM, QueuedVectors.class)
                .setParameter(1, Timestamp.from(clock.instant().plus(LEASE)))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, most)
                .getResultList();
        return claimed;
    }

    /** The document that was built when it was indexed; empty where this server does not have it. */
    Optional<DocumentDraft> held(QueuedSession session) {
        synchronized (held) {
            return Optional.ofNullable(held.get(session.sessionId()))
                    .filter(draft -> draft.version() == session.revision());
        }
    }

    /**
     * All is computed and indexed, or the session is gone. What was written anew meanwhile stays.
     *
     * @param claimed at once; likewise below
     */
    void done(List<QueuedVectors> claimed) {
        if (!claimed.isEmpty()) {
            of(claimed, "delete from QueuedVectors v").executeUpdate();
            claimed.forEach(each -> release(each.session()));
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

    /** To be tried again at once: Elasticsearch was away, or there is something more urgent to do. */
    void putBack(List<QueuedVectors> claimed) {
        if (!claimed.isEmpty()) {
            of(claimed, "update QueuedVectors v set v.processAfter = :now")
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    private Query of(List<QueuedVectors> claimed, String action) {
        return entities.createQuery(action + " where v.sessionId in :sessions and v.processAfter = :lease")
                .setParameter(
                        "sessions",
                        claimed.stream().map(each -> each.session().sessionId()).toList())
                .setParameter("lease", claimed.get(0).leaseUntil());
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

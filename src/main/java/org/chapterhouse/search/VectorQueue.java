package org.chapterhouse.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.catalog.SessionChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The sessions some of whose vectors are still to be computed, as rows of the database. Apart from the index queue,
 * because computing takes seconds a session and nobody should wait for it who searches by words.
 */
@ApplicationScoped
@Transactional
class VectorQueue {

    /** Longer than computing takes for a session of many hours. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** What changed last is looked for first. Chosen apart from the update, as in {@link QueueSql#CLAIM}. */
    private static final String CLAIM = """
            with chosen as materialized (
                select session_id from vector_queue where process_after <= ?2
                order by enqueued_at desc limit 1
                for update skip locked)
            update vector_queue queue set process_after = ?1 from chosen
            where queue.session_id = chosen.session_id
            returning queue.session_id""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private IndexQueue index;
    @Inject
    private Clock clock;

    void add(long sessionId) {
        entities.createNativeQuery("insert into vector_queue (session_id, process_after, enqueued_at) values (?1, ?2, ?2)"
                + " on conflict do nothing").setParameter(1, sessionId).setParameter(2, now()).executeUpdate();
    }

    Optional<Long> claim() {
        @SuppressWarnings("unchecked")
        Stream<Number> ids = entities.createNativeQuery(CLAIM)
                .setParameter(1, Timestamp.from(Instant.now(clock).plus(LEASE))).setParameter(2, now()).getResultList()
                .stream();
        return ids.map(Number::longValue).findFirst();
    }

    /** Everything is computed: the session is to be indexed again. Should it have changed meanwhile, it comes back here. */
    void done(long sessionId) {
        entities.createNativeQuery("delete from vector_queue where session_id = ?1").setParameter(1, sessionId)
                .executeUpdate();
        index.enqueue(new SessionChanged(sessionId));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}

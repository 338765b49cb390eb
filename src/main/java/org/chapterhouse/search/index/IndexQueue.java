package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.edit.SessionDeleted;
import org.chapterhouse.community.ChapterRenamed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * The sessions that the index has yet to follow, as rows of the database, so that a change and the duty to index it are
 * saved or lost together. Several servers may work it off at once. No lock is held while Elasticsearch is written to: a
 * claim is a moment in the future until which the others leave the row alone.
 */
@ApplicationScoped
@Transactional
class IndexQueue {

    private static final Logger LOG = System.getLogger(IndexQueue.class.getName());
    /** How often a document may be refused before its row is given up. */
    static final int MOST_ATTEMPTS = 5;

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int LONGEST_REASON = 1_000;
    /** Drawn again: a revision drawn before waiting for another transaction would be older than that one's. */
    private static final String ANEW = """
            on conflict (session_id) do update
            set revision = nextval('index_revision'), process_after = excluded.process_after,
                enqueued_at = excluded.enqueued_at, attempts = 0, aborted = false, last_error = null""";

    private static final String ENQUEUE = """
            insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
            values (?1, nextval('index_revision'), ?2, ?2)
            """ + ANEW;
    /** Those that it replaces are found differently when others may see it, or when it is gone. */
    private static final String ENQUEUE_REPLACED = """
            insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
            select id, nextval('index_revision'), ?2, ?2
            from (select distinct session_id as id from supersession where successor_id = ?1) as replaced
            """ + ANEW;

    private static final String ENQUEUE_ALL = """
            insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
            select id, nextval('index_revision'), ?1, ?1 from session
            """ + ANEW;
    /** Chosen apart from the update: as part of its condition the choice may be made anew for each row, past the limit. */
    private static final String CLAIM = """
            with chosen as materialized (
                select session_id from index_queue
                where process_after <= ?2 and not aborted
                order by process_after limit ?3
                for update skip locked)
            update index_queue queue set process_after = ?1 from chosen
            where queue.session_id = chosen.session_id
            returning queue.*""";

    private static final String DONE = """
            delete from index_queue where (session_id, revision) in (
                select * from unnest(cast(string_to_array(?1, ',') as bigint[]), cast(string_to_array(?2, ',') as bigint[])))""";

    private static final String REFUSED = """
            update index_queue
            set attempts = ?3, aborted = ?4, process_after = ?5, last_error = ?6
            where session_id = ?1 and revision = ?2""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void enqueue(@Observes SessionChanged change) {
        enqueue(change.sessionId());
        enqueueReplaced(change.sessionId());
    }

    void enqueueReplaced(@Observes SessionDeleted deleted) {
        enqueueReplaced(deleted.sessionId());
    }

    private void enqueueReplaced(long successor) {
        entities.createNativeQuery(ENQUEUE_REPLACED)
                .setParameter(1, successor)
                .setParameter(2, in(Duration.ZERO))
                .executeUpdate();
    }

    void enqueue(long sessionId) {
        entities.createNativeQuery(ENQUEUE)
                .setParameter(1, sessionId)
                .setParameter(2, in(Duration.ZERO))
                .executeUpdate();
    }

    /** Any session may tell this chapter's story; chapters are seldom renamed. */
    void enqueueAll(@Observes ChapterRenamed change) {
        entities.createNativeQuery(ENQUEUE_ALL)
                .setParameter(1, in(Duration.ZERO))
                .executeUpdate();
    }

    /** The rows that are due longest, at most so many; no other server gets them for a minute. */
    List<QueuedSession> claim(int most) {
        @SuppressWarnings("unchecked")
        List<QueuedSession> claimed = entities.createNativeQuery(CLAIM, QueuedSession.class)
                .setParameter(1, in(LEASE))
                .setParameter(2, in(Duration.ZERO))
                .setParameter(3, most)
                .getResultList();
        return claimed;
    }

    /** Whether a change is on its way to the index; what failed before and is to be tried later does not count. */
    boolean isWaiting() {
        return !entities.createQuery("select q.sessionId from QueuedSession q"
                        + " where q.aborted = false and q.attempts = 0 and q.processAfter <= :soon")
                .setParameter("soon", clock.instant().plus(LEASE))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Removes what was indexed, except what has changed again meanwhile. */
    void done(Collection<QueuedSession> indexed) {
        if (!indexed.isEmpty()) {
            entities.createNativeQuery(DONE)
                    .setParameter(1, joined(indexed, QueuedSession::sessionId))
                    .setParameter(2, joined(indexed, QueuedSession::revision))
                    .executeUpdate();
        }
    }

    /** For rows that nobody could have indexed because Elasticsearch is away: this counts as no attempt. */
    void putBack(Collection<QueuedSession> claimed) {
        claimed.forEach(
                row -> of(row, "update index_queue set process_after = ?3 where session_id = ?1 and revision = ?2")
                        .setParameter(3, in(Duration.ZERO))
                        .executeUpdate());
    }

    /** For a row whose document was refused: to be tried again later, each time later, and in the end no more. */
    void refused(QueuedSession row, String reason) {
        int attempts = attempts(row) + 1;
        boolean aborted = attempts >= MOST_ATTEMPTS;
        LOG.log(
                Level.WARNING,
                "Session {0,number,#} was not indexed{1}: {2}",
                row.sessionId(),
                aborted ? " and is given up" : "",
                reason);
        String told = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        of(row, REFUSED)
                .setParameter(3, attempts)
                .setParameter(4, aborted)
                .setParameter(5, in(FIRST_DELAY.multipliedBy(1L << attempts)))
                .setParameter(6, told.replace('\0', ' '))
                .executeUpdate();
    }

    private int attempts(QueuedSession row) {
        @SuppressWarnings("unchecked")
        List<Number> found = of(row, "select attempts from index_queue where session_id = ?1 and revision = ?2")
                .getResultList();
        return found.isEmpty() ? 0 : found.get(0).intValue();
    }

    private Query of(QueuedSession row, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, row.sessionId()).setParameter(2, row.revision());
    }

    private static String joined(Collection<QueuedSession> rows, ToLongFunction<QueuedSession> number) {
        return rows.stream().mapToLong(number).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private Timestamp in(Duration delay) {
        return Timestamp.from(Instant.now(clock).plus(delay));
    }
}

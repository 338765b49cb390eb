package org.chapterhouse.search;

/** The longer statements of {@link IndexQueue}. */
final class QueueSql {

    private static final String ANEW = """
            on conflict (session_id) do update
            set revision = excluded.revision, process_after = excluded.process_after, enqueued_at = excluded.enqueued_at,
                attempts = 0, aborted = false, last_error = null""";

    static final String ENQUEUE = """
            insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
            values (?1, nextval('index_revision'), ?2, ?2)
            """ + ANEW;

    static final String ENQUEUE_ALL = """
            insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
            select id, nextval('index_revision'), ?1, ?1 from session
            """ + ANEW;

    /** Chosen apart from the update: as a part of its condition the choice may be made again for each row, beyond the limit. */
    static final String CLAIM = """
            with chosen as materialized (
                select session_id from index_queue
                where process_after <= ?2 and not aborted
                order by process_after limit ?3
                for update skip locked)
            update index_queue queue set process_after = ?1 from chosen
            where queue.session_id = chosen.session_id
            returning queue.session_id, queue.revision""";

    static final String REFUSED = """
            update index_queue
            set attempts = ?3, aborted = ?4, process_after = ?5, last_error = ?6
            where session_id = ?1 and revision = ?2""";

    private QueueSql() {
    }
}

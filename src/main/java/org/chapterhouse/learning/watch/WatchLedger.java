package org.chapterhouse.learning.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.account.Account;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The statements behind {@link Watching}; always inside its transaction. */
@ApplicationScoped
class WatchLedger {

    private static final String ENTER = """
            with entered as (
                insert into watch_batch (account_id, batch, medium, received_at, credited, excess, by_reading)
                values (?1, ?2, ?3, ?4, cast(?5 as int4multirange), cast(?6 as int4multirange), ?10)
                on conflict do nothing returning account_id, medium, credited, received_at, by_reading),
            clock as (
                update watch_clock set accounted_until = ?7 from entered
                where watch_clock.account_id = entered.account_id),
            w as (
                insert into watch_record as o (account_id, medium, recording_id, watched, read, position_ms, updated_at)
                select account_id, medium, ?8, credited, case when by_reading then credited else '{}' end, ?9,
                    received_at
                from entered
                on conflict (account_id, medium) do update set %s, recording_id = excluded.recording_id,
                    position_ms = excluded.position_ms, updated_at = excluded.updated_at
                returning *)
            select %s, w.recording_id as recording from w
            left join session_completion c on c.account_id = w.account_id and c.session_id = ?11""".formatted(WatchedUnion.into("o"), ProgressRow.COLUMNS);

    private static final String FIND = """
            select cast(credited as text) as credited, cast(excess as text) as excess, by_reading from watch_batch
            where account_id = ?1 and batch = ?2""";

    @PersistenceContext
    private EntityManager entities;

    record Entry(WatchedIntervals credited, WatchedIntervals excess, boolean byReading) {

        /** As row-mappings.xml makes it. */
        public Entry(String credited, String excess, boolean byReading) {
            this(WatchedIntervals.parse(credited), WatchedIntervals.parse(excess), byReading);
        }
    }

    /** @param batch one that was entered before */
    Entry find(Account learner, String batch) {
        return (Entry) entities.createNativeQuery(FIND, "WatchEntry")
                .setParameter(1, learner.getId())
                .setParameter(2, batch)
                .getSingleResult();
    }

    /**
     * Enters a batch, moves the learner's clock and unites what is credited with what they have, in one statement. The
     * union itself is the database's: whatever order batches arrive in, nothing is lost and nothing doubled.
     *
     * @return nothing, and nothing is changed, if there is a batch of this name
     */
    Optional<Progress> enter(
            Account learner,
            Recording recording,
            WatchReport report,
            Entry entry,
            Instant accountedUntil,
            Instant now) {
        @SuppressWarnings("unchecked")
        Stream<ProgressRow> rows = entities.createNativeQuery(ENTER, "ProgressRow")
                .setParameter(1, learner.getId())
                .setParameter(2, report.batch())
                .setParameter(3, recording.getMedium())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, entry.credited().toString())
                .setParameter(6, entry.excess().toString())
                .setParameter(7, Timestamp.from(accountedUntil))
                .setParameter(8, recording.getId())
                .setParameter(9, (int) Math.min(report.position() * 1000, recording.getDurationMillis()))
                .setParameter(10, entry.byReading())
                .setParameter(11, recording.getSession().getId())
                .getResultStream();
        return rows.findFirst().map(row -> row.progress(recording));
    }
}

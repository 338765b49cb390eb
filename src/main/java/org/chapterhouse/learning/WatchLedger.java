package org.chapterhouse.learning;

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

    /** What was read in the row that is there (its alias is to be filled in) or the new one, and watched in neither. */
    static final String ONLY_READ = "(%1$s.read + excluded.read) - (%1$s.watched - %1$s.read)"
            + " - (excluded.watched - excluded.read)";

    private static final String ENTER = """
            with entered as (
                insert into watch_batch (account_id, batch, medium, received_at, credited, excess, by_reading)
                values (?1, ?2, ?3, ?4, cast(?5 as int4multirange), cast(?6 as int4multirange), ?10)
                on conflict do nothing returning account_id, medium, credited, received_at, by_reading),
            clock as (
                update watch_clock set accounted_until = ?7 from entered
                where watch_clock.account_id = entered.account_id)
            insert into watch_record as w (account_id, medium, recording_id, watched, read, position_ms, updated_at)
            select account_id, medium, ?8, credited, case when by_reading then credited else '{}' end, ?9, received_at
            from entered
            on conflict (account_id, medium) do update set watched = w.watched + excluded.watched, read = %s,
                recording_id = excluded.recording_id, position_ms = excluded.position_ms,
                updated_at = excluded.updated_at
            returning %s""".formatted(ONLY_READ.formatted("w"), WatchRecords.COLUMNS);

    @PersistenceContext
    private EntityManager entities;

    /** @param paused whether the learner wants nothing to be recorded */
    record LearnerClock(Instant accountedUntil, boolean paused) {
    }

    record Entry(WatchedIntervals credited, WatchedIntervals excess, boolean byReading) {
    }

    /** Waits for other batches of this learner; the first ever is measured from when the account was made. */
    LearnerClock lockClock(Account learner) {
        return findClock(learner).orElseGet(() -> {
            entities.createNativeQuery("insert into watch_clock (account_id, accounted_until) values (?1, ?2)"
                    + " on conflict do nothing").setParameter(1, learner.getId())
                    .setParameter(2, Timestamp.from(learner.getCreatedAt())).executeUpdate();
            return findClock(learner).orElseThrow();
        });
    }

    private Optional<LearnerClock> findClock(Account learner) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select accounted_until, paused_at from watch_clock"
                + " where account_id = ?1 for update").setParameter(1, learner.getId()).getResultStream();
        return rows.findFirst().map(row -> new LearnerClock(WatchRecords.instant(row[0]), row[1] != null));
    }

    /** @param batch one that was entered before */
    Entry find(Account learner, String batch) {
        Object[] row = (Object[]) entities.createNativeQuery("select cast(credited as text), cast(excess as text),"
                + " by_reading from watch_batch where account_id = ?1 and batch = ?2")
                .setParameter(1, learner.getId()).setParameter(2, batch).getSingleResult();
        return new Entry(WatchedIntervals.parse((String) row[0]), WatchedIntervals.parse((String) row[1]), (boolean) row[2]);
    }

    /**
     * Enters a batch, moves the learner's clock and unites what is credited with what they have, in one statement. The
     * union itself is the database's: whatever order batches arrive in, nothing is lost and nothing doubled.
     *
     * @return nothing, and nothing is changed, if there is a batch of this name
     */
    Optional<Progress> enter(Account learner, Recording recording, WatchReport report, Entry entry,
            Instant accountedUntil, Instant now) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery(ENTER)
                .setParameter(1, learner.getId()).setParameter(2, report.batch()).setParameter(3, recording.getMedium())
                .setParameter(4, Timestamp.from(now)).setParameter(5, entry.credited().toString())
                .setParameter(6, entry.excess().toString()).setParameter(7, Timestamp.from(accountedUntil))
                .setParameter(8, recording.getId())
                .setParameter(9, (int) Math.min(report.position() * 1000, recording.getDurationMillis()))
                .setParameter(10, entry.byReading()).getResultStream();
        return rows.findFirst().map(row -> WatchRecords.progress(recording, row));
    }

    /** Marks what is not completed yet as completed. */
    Progress complete(long account, Recording recording, Progress progress, Instant now) {
        Progress completed = progress.complete(now);
        entities.createNativeQuery("update watch_record set completed_at = ?3, rule_version = ?4,"
                + " completed_by_reading = ?5 where account_id = ?1 and medium = ?2 and completed_at is null")
                .setParameter(1, account).setParameter(2, recording.getMedium())
                .setParameter(3, Timestamp.from(now)).setParameter(4, CompletionRule.VERSION)
                .setParameter(5, completed.completion().byReading()).executeUpdate();
        return completed;
    }
}

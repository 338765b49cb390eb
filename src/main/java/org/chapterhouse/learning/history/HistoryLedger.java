package org.chapterhouse.learning.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.jobs.UndoWindowClosed;
import org.chapterhouse.learning.watch.WatchedUnion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** The statements behind {@link History}; always inside its transaction. */
@ApplicationScoped
class HistoryLedger {

    private static final String REMOVED = "from %s where account_id = ?1 and removed_at > ?2";

    /** Of what completed a session only a row without any seconds stays. */
    private static final String COMPLETED = """
            from session_completion c join recording r on r.session_id = c.session_id
            where c.account_id = w.account_id and c.medium = w.medium and r.id = w.recording_id""";

    private static final String DELETE =
            "delete from watch_record w where account_id = ?1 and not exists (select " + COMPLETED + ")";
    private static final String EMPTY = "update watch_record w set watched = '{}', read = '{}', position_ms = 0,"
            + " updated_at = (select min(c.completed_at) " + COMPLETED + ") where account_id = ?1";

    private static final String KEEP_RECORDS = """
            insert into removed_record as r
                (account_id, medium, recording_id, watched, read, position_ms, updated_at, removed_at)
            select account_id, medium, recording_id, watched, read, position_ms, updated_at, cast(?2 as timestamptz)
            from watch_record where account_id = ?1 and watched <> '{}'
            on conflict (account_id, medium) do update set %s, position_ms = excluded.position_ms,
                updated_at = excluded.updated_at, removed_at = excluded.removed_at""".formatted(WatchedUnion.into("r"));
    private static final String KEEP_BATCHES = """
            insert into removed_batch
                (account_id, batch, medium, received_at, credited, excess, by_reading, removed_at)
            select account_id, batch, medium, received_at, credited, excess, by_reading, cast(?2 as timestamptz)
            from watch_batch where account_id = ?1 and medium is not null on conflict do nothing""";
    private static final String RESTORE_RECORDS = """
            insert into watch_record as w (account_id, medium, recording_id, watched, read, position_ms, updated_at)
            select account_id, medium, recording_id, watched, read, position_ms, updated_at
            from removed_record where account_id = ?1 and removed_at > ?2
            on conflict (account_id, medium) do update set %s,
                position_ms = case when w.watched = '{}' then excluded.position_ms else w.position_ms end,
                updated_at = greatest(w.updated_at, excluded.updated_at)""".formatted(WatchedUnion.into("w"));
    private static final String RESTORE_BATCHES = """
            insert into watch_batch (account_id, batch, medium, received_at, credited, excess, by_reading)
            select account_id, batch, medium, received_at, credited, excess, by_reading
            from removed_batch where account_id = ?1 and removed_at > ?2
            on conflict (account_id, batch) do update set medium = excluded.medium,
                received_at = excluded.received_at, credited = excluded.credited, excess = excluded.excess,
                by_reading = excluded.by_reading""";

    @PersistenceContext
    private EntityManager entities;

    boolean paused(long accountId) {
        return !entities.createNativeQuery("select 1 from watch_clock where account_id = ?1 and paused_at is not null")
                .setParameter(1, accountId)
                .getResultList()
                .isEmpty();
    }

    void pause(Account learner, Instant now) {
        run("update watch_clock set paused_at = coalesce(paused_at, ?2) where account_id = ?1", learner, now);
    }

    void resume(Account learner, Instant now) {
        run(
                "update watch_clock set paused_at = null, accounted_until = greatest(accounted_until, ?2)"
                        + " where account_id = ?1 and paused_at is not null",
                learner,
                now);
    }

    void remove(Account learner, Instant now) {
        run(KEEP_RECORDS, learner, now);
        run(KEEP_BATCHES, learner, now);
        // The names stay, so that a player that sends one of them again brings nothing back.
        run(
                "update watch_batch set medium = null, received_at = null, credited = '{}', excess = '{}', by_reading = false"
                        + " where account_id = ?1 and medium is not null",
                learner);
        // A batch of before that only arrives from now on looks like a new one; the time it took is no longer there for
        // it.
        run(
                "update watch_clock set accounted_until = greatest(accounted_until, ?2) where account_id = ?1",
                learner,
                now);
        run(DELETE, learner);
        run(EMPTY, learner);
    }

    Optional<Instant> removedAt(Account learner, Instant since) {
        Timestamp last =
                (Timestamp) entities.createNativeQuery("select max(removed_at) " + REMOVED.formatted("removed_batch"))
                        .setParameter(1, learner.getId())
                        .setParameter(2, Timestamp.from(since))
                        .getSingleResult();
        return Optional.ofNullable(last).map(Timestamp::toInstant);
    }

    void restore(Account learner, Instant since) {
        run(RESTORE_RECORDS, learner, since);
        run(RESTORE_BATCHES, learner, since);
        run("delete " + REMOVED.formatted("removed_record"), learner, since);
        run("delete " + REMOVED.formatted("removed_batch"), learner, since);
    }

    void purge(@Observes UndoWindowClosed window) {
        for (String table : List.of("removed_record", "removed_batch")) {
            entities.createNativeQuery("delete from " + table + " where removed_at < ?1")
                    .setParameter(1, Timestamp.from(window.deletedBefore()))
                    .executeUpdate();
        }
    }

    private void run(String sql, Account learner, Instant... time) {
        Query query = entities.createNativeQuery(sql).setParameter(1, learner.getId());
        for (Instant instant : time) {
            query.setParameter(2, Timestamp.from(instant));
        }
        query.executeUpdate();
    }
}

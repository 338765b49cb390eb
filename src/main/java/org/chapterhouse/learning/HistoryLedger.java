package org.chapterhouse.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** The statements behind {@link History}; always inside its transaction. */
@ApplicationScoped
class HistoryLedger {

    private static final String REMOVED = " from %s where account_id = ?1 and removed_at > ?2";

    @PersistenceContext
    private EntityManager entities;

    boolean paused(long accountId) {
        return !entities.createNativeQuery("select 1 from watch_clock where account_id = ?1 and paused_at is not null")
                .setParameter(1, accountId).getResultList().isEmpty();
    }

    void pause(Account learner, Instant now) {
        run("update watch_clock set paused_at = coalesce(paused_at, ?2) where account_id = ?1", learner, now);
    }

    void resume(Account learner, Instant now) {
        run("update watch_clock set paused_at = null, accounted_until = greatest(accounted_until, ?2)"
                + " where account_id = ?1 and paused_at is not null", learner, now);
    }

    void remove(Account learner, Instant now) {
        run("insert into removed_record as r (account_id, medium, recording_id, watched, read, position_ms,"
                + " updated_at, removed_at) select account_id, medium, recording_id, watched, read, position_ms, updated_at,"
                + " cast(?2 as timestamptz) from watch_record where account_id = ?1 and watched <> '{}'"
                + " on conflict (account_id, medium) do update set watched = r.watched + excluded.watched,"
                + " read = " + WatchLedger.ONLY_READ.formatted("r") + ","
                + " position_ms = excluded.position_ms, updated_at = excluded.updated_at, removed_at = excluded.removed_at",
                learner, now);
        run("insert into removed_batch (account_id, batch, medium, received_at, credited, excess, by_reading,"
                + " removed_at) select account_id, batch, medium, received_at, credited, excess, by_reading, cast(?2 as timestamptz)"
                + " from watch_batch where account_id = ?1 and medium is not null on conflict do nothing", learner, now);
        // The names stay, so that a player that sends one of them again brings nothing back.
        run("update watch_batch set medium = null, received_at = null, credited = '{}', excess = '{}', by_reading = false"
                + " where account_id = ?1 and medium is not null", learner);
        // A batch of before that only arrives from now on looks like a new one; the time it took is no longer there for it.
        run("update watch_clock set accounted_until = greatest(accounted_until, ?2) where account_id = ?1", learner, now);
        run("delete from watch_record where account_id = ?1 and completed_at is null", learner);
        run("update watch_record set watched = '{}', read = '{}', position_ms = 0, updated_at = completed_at where account_id = ?1",
                learner);
    }

    Optional<Instant> removedAt(Account learner, Instant since) {
        Object last = entities.createNativeQuery("select max(removed_at)" + REMOVED.formatted("removed_batch"))
                .setParameter(1, learner.getId()).setParameter(2, Timestamp.from(since)).getSingleResult();
        return Optional.ofNullable(WatchRecords.instant(last));
    }

    void restore(Account learner, Instant since) {
        run("insert into watch_record as w (account_id, medium, recording_id, watched, read, position_ms, updated_at)"
                + " select account_id, medium, recording_id, watched, read, position_ms, updated_at"
                + REMOVED.formatted("removed_record")
                + " on conflict (account_id, medium) do update set watched = w.watched + excluded.watched,"
                + " read = " + WatchLedger.ONLY_READ.formatted("w") + ","
                + " position_ms = case when w.watched = '{}' then excluded.position_ms else w.position_ms end,"
                + " updated_at = greatest(w.updated_at, excluded.updated_at)", learner, since);
        run("insert into watch_batch (account_id, batch, medium, received_at, credited, excess, by_reading)"
                + " select account_id, batch, medium, received_at, credited, excess, by_reading" + REMOVED.formatted("removed_batch")
                + " on conflict (account_id, batch) do update set medium = excluded.medium, received_at = excluded.received_at,"
                + " credited = excluded.credited, excess = excluded.excess, by_reading = excluded.by_reading", learner, since);
        run("delete" + REMOVED.formatted("removed_record"), learner, since);
        run("delete" + REMOVED.formatted("removed_batch"), learner, since);
    }

    private void run(String sql, Account learner, Instant... time) {
        Query query = entities.createNativeQuery(sql).setParameter(1, learner.getId());
        for (Instant instant : time) {
            query.setParameter(2, Timestamp.from(instant));
        }
        query.executeUpdate();
    }
}

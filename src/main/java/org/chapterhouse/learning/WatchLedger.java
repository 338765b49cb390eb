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

    @PersistenceContext
    private EntityManager entities;

    /** @param paused whether the learner wants nothing to be recorded */
    record LearnerClock(Instant accountedUntil, boolean paused) {
    }

    record Entry(WatchedIntervals credited, WatchedIntervals excess) {
    }

    /** Waits for other batches of this learner; the first ever is measured from when the account was made. */
    LearnerClock lockClock(Account learner) {
        entities.createNativeQuery("insert into watch_clock (account_id, accounted_until) values (?1, ?2)"
                + " on conflict do nothing")
                .setParameter(1, learner.getId()).setParameter(2, Timestamp.from(learner.getCreatedAt())).executeUpdate();
        Object[] row = (Object[]) entities.createNativeQuery("select accounted_until, paused_at from watch_clock"
                + " where account_id = ?1 for update").setParameter(1, learner.getId()).getSingleResult();
        return new LearnerClock(WatchRecords.instant(row[0]), row[1] != null);
    }

    Optional<Entry> find(Account learner, String batch) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select cast(credited as text), cast(excess as text)"
                + " from watch_batch where account_id = ?1 and batch = ?2")
                .setParameter(1, learner.getId()).setParameter(2, batch).getResultStream();
        return rows.findFirst()
                .map(row -> new Entry(WatchedIntervals.parse((String) row[0]), WatchedIntervals.parse((String) row[1])));
    }

    void enter(Account learner, String batch, Recording recording, Entry entry, Instant now) {
        entities.createNativeQuery("insert into watch_batch (account_id, batch, medium, received_at, credited, excess)"
                + " values (?1, ?2, ?3, ?4, cast(?5 as int4multirange), cast(?6 as int4multirange))")
                .setParameter(1, learner.getId()).setParameter(2, batch).setParameter(3, recording.getMedium())
                .setParameter(4, Timestamp.from(now)).setParameter(5, entry.credited().toString())
                .setParameter(6, entry.excess().toString()).executeUpdate();
    }

    void setClock(Account learner, Instant accountedUntil) {
        entities.createNativeQuery("update watch_clock set accounted_until = ?2 where account_id = ?1")
                .setParameter(1, learner.getId()).setParameter(2, Timestamp.from(accountedUntil)).executeUpdate();
    }

    /** The union itself is the database's: whatever order batches arrive in, nothing is lost and nothing doubled. */
    Progress unite(Account learner, Recording recording, WatchedIntervals credited, int positionMillis, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery("insert into watch_record as w"
                + " (account_id, medium, recording_id, watched, position_ms, updated_at)"
                + " values (?1, ?2, ?3, cast(?4 as int4multirange), ?5, ?6)"
                + " on conflict (account_id, medium) do update set watched = w.watched + excluded.watched,"
                + " recording_id = excluded.recording_id, position_ms = excluded.position_ms,"
                + " updated_at = excluded.updated_at"
                + " returning cast(watched as text), position_ms, updated_at, completed_at")
                .setParameter(1, learner.getId()).setParameter(2, recording.getMedium())
                .setParameter(3, recording.getId()).setParameter(4, credited.toString())
                .setParameter(5, positionMillis).setParameter(6, Timestamp.from(now)).getSingleResult();
        return WatchRecords.progress(recording, row);
    }

    Progress complete(Account learner, Recording recording, Progress progress, Instant now) {
        entities.createNativeQuery("update watch_record set completed_at = ?3, rule_version = ?4"
                + " where account_id = ?1 and medium = ?2")
                .setParameter(1, learner.getId()).setParameter(2, recording.getMedium())
                .setParameter(3, Timestamp.from(now)).setParameter(4, CompletionRule.VERSION).executeUpdate();
        return new Progress(progress.watched(), progress.positionMillis(), progress.updatedAt(), now, progress.window(),
                progress.duration());
    }
}

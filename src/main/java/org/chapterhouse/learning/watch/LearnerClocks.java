package org.chapterhouse.learning.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.account.Account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Up to when each learner's time is accounted for. The row is also the lock that puts one learner's reports in a queue.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class LearnerClocks {

    private static final String FIND = """
            select accounted_until, paused_at is not null as paused from watch_clock
            where account_id = ?1 for update""";

    @PersistenceContext
    private EntityManager entities;

    /** @param paused whether the learner wants nothing to be recorded */
    public record LearnerClock(Instant accountedUntil, boolean paused) {

        /** As row-mappings.xml makes it. */
        public LearnerClock(Timestamp accountedUntil, boolean paused) {
            this(accountedUntil.toInstant(), paused);
        }
    }

    /**
     * Waits for other reports of this learner and keeps later ones waiting until the transaction ends. The first report
     * ever is measured from when the account was made.
     */
    public LearnerClock lock(Account learner) {
        return find(learner).orElseGet(() -> {
            entities.createNativeQuery("insert into watch_clock (account_id, accounted_until) values (?1, ?2)"
                            + " on conflict do nothing")
                    .setParameter(1, learner.getId())
                    .setParameter(2, Timestamp.from(learner.getCreatedAt()))
                    .executeUpdate();
            return find(learner).orElseThrow();
        });
    }

    private Optional<LearnerClock> find(Account learner) {
        @SuppressWarnings("unchecked")
        Stream<LearnerClock> clocks = entities.createNativeQuery(FIND, "LearnerClock")
                .setParameter(1, learner.getId())
                .getResultStream();
        return clocks.findFirst();
    }
}

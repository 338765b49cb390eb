package org.chapterhouse.learning.completion;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Decides that sessions are completed. Safe to be asked by any number of threads and servers. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Completions {

    private static final String COMPLETE = """
            insert into session_completion (account_id, session_id, completed_at, rule_version, by_reading, medium)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LearnerLock learners;

    @Inject
    private Event<SessionCompleted> events;

    @Inject
    private Clock clock;

    /**
     * Completes a session if enough of its recording was gone through and it is not completed yet.
     *
     * @param recording the one its session's page plays
     * @return the completion, whether or not it is new; empty if it is not enough
     */
    public Optional<Completion> decide(long account, Recording recording, Credit credit) {
        if (!CompletionRule.enough(credit, recording.getCreditWindow())) {
            return Optional.empty();
        }
        return find(account, recording)
                .or(() -> complete(account, recording, CompletionRule.byReading(credit, recording.getCreditWindow())));
    }

    private Optional<Completion> complete(long account, Recording recording, boolean byReading) {
        learners.lock(account);
        // To the microsecond, as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int added = entities.createNativeQuery(COMPLETE)
                .setParameter(1, account)
                .setParameter(2, recording.getSession().getId())
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, CompletionRule.VERSION)
                .setParameter(5, byReading)
                .setParameter(6, recording.getMedium())
                .executeUpdate();
        if (added == 0) {
            return find(account, recording);
        }
        events.fire(new SessionCompleted(account, recording.getSession().getId()));
        return Optional.of(new Completion(now, byReading, recording.getMedium()));
    }

    private Optional<Completion> find(long account, Recording recording) {
        return entities.createQuery(
                        "select c from SessionCompletion c where c.accountId = :account"
                                + " and c.session.id = :session",
                        SessionCompletion.class)
                .setParameter("account", account)
                .setParameter("session", recording.getSession().getId())
                .getResultStream()
                .findFirst()
                .map(SessionCompletion::getCompletion);
    }
}

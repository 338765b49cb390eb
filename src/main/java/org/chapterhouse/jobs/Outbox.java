package org.chapterhouse.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Messages to {@link OutboxHandler}s, as rows of the database: a message is saved or lost together with the change that
 * gave rise to it. Several servers may work them off at once.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final Logger LOG = System.getLogger(Outbox.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    /** With delays that double up to an hour, this takes about ten hours. */
    static final int MOST_ATTEMPTS = 20;

    private static final int LONGEST_REASON = 1_000;

    private static final String PUT = """
            insert into outbox (handler, message, created_at, process_after)
            values (?1, cast(?2 as jsonb), ?3, ?4)""";
    private static final String NEXT = """
            select id from outbox where not aborted and process_after <= ?1
            order by process_after, id limit 1 for update skip locked""";
    private static final String TAKE = """
            delete from outbox where id in (
                select id from outbox where id = ?1 and not aborted and process_after <= ?2 for update skip locked)
            returning handler, cast(message as text) as json""";
    private static final String FAILED = """
            update outbox set attempts = attempts + 1, aborted = attempts + 1 >= ?2, last_error = ?3,
                process_after = cast(?4 as timestamptz)
                    + least(interval '1 hour', interval '1 second' * 2 ^ (attempts + 1))
            where id = ?1 returning aborted""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Message(String handler, String json) {

        <M> M as(Class<M> type) {
            try {
                return JSON.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The outbox holds no " + type.getSimpleName() + ": " + json, e);
            }
        }
    }

    /**
     * Leaves a message in the caller's transaction.
     *
     * @param delay how long after that it is handled at the earliest
     */
    @Transactional(TxType.MANDATORY)
    public <M> void put(OutboxHandler<M> handler, M message, Duration delay) {
        try {
            entities.createNativeQuery(PUT)
                    .setParameter(1, handler.name())
                    .setParameter(2, JSON.writeValueAsString(message))
                    .setParameter(3, in(Duration.ZERO))
                    .setParameter(4, in(delay))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(message.getClass() + " cannot be written as JSON.", e);
        }
    }

    /** A message that is due and that nobody works on. */
    Optional<Long> next() {
        @SuppressWarnings("unchecked")
        Stream<Number> ids = entities.createNativeQuery(NEXT)
                .setParameter(1, in(Duration.ZERO))
                .getResultStream();
        return ids.findFirst().map(Number::longValue);
    }

    /** Removes a message, for good only with the caller's transaction. Empty where somebody else took it. */
    @Transactional(TxType.MANDATORY)
    Optional<Message> take(long id) {
        @SuppressWarnings("unchecked")
        Stream<Message> taken = entities.createNativeQuery(TAKE, "OutboxMessage")
                .setParameter(1, id)
                .setParameter(2, in(Duration.ZERO))
                .getResultStream();
        return taken.findFirst();
    }

    /** Has a message tried again later, each time later, and in the end no more. */
    void failed(long id, Exception reason) {
        String told = String.valueOf(reason.getMessage()).replace('\0', ' ');
        Query update = entities.createNativeQuery(FAILED)
                .setParameter(1, id)
                .setParameter(2, MOST_ATTEMPTS)
                .setParameter(3, told.substring(0, Math.min(told.length(), LONGEST_REASON)))
                .setParameter(4, in(Duration.ZERO));
        boolean aborted = update.getResultList().contains(true);
        LOG.log(
                aborted ? Level.ERROR : Level.WARNING,
                "Message " + id + " of the outbox was not handled"
                        + (aborted ? " and is given up." : "; it is tried again."),
                reason);
    }

    private Timestamp in(Duration delay) {
        return Timestamp.from(clock.instant().plus(delay));
    }
}

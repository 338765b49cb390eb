package org.chapterhouse.learning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What learners delete can be brought back for a while; then it is gone for good. */
@ApplicationScoped
@Transactional
public class Remorse {

    /** How long. */
    public static final Duration TIME = Duration.ofMinutes(10);

    private static final List<String> TABLES = List.of("note", "removed_record", "removed_batch");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Clock clock;

    /** Forgets what was deleted longer ago. */
    public void end() {
        Instant since = clock.instant().minus(TIME);
        TABLES.forEach(table -> entities.createNativeQuery("delete from " + table + " where removed_at < ?1")
                .setParameter(1, Timestamp.from(since)).executeUpdate());
    }
}

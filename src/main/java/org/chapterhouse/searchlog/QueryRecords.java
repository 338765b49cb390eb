package org.chapterhouse.searchlog;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** The rows of the log. */
@ApplicationScoped
@Transactional
class QueryRecords {

    private static final Duration SAME_SEARCH = Duration.ofMinutes(30);
    /** A list of results may stay open for a while. */
    private static final Duration SAME_RESULTS = Duration.ofHours(12);

    private static final String OF_PERSON = """
            where id = (select id from query_log where person = ?1 and text = ?2 and seen_at > ?3
                        order by seen_at desc limit 1)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pseudonyms pseudonyms;

    @Inject
    private Clock clock;
    /** After how many months a search is forgotten; with 0 none is recorded. */
    @Inject
    @ConfigProperty(name = "chapterhouse.queries.months", defaultValue = "13")
    private int months;

    /** Whether searches are to be recorded at all. */
    boolean wanted() {
        return months > 0;
    }

    /** @param results null where their number says nothing */
    void searched(NormalizedQuery query, Integer results, String person) {
        Instant now = clock.instant();
        String pseudonym = pseudonyms.of(person, now);
        lock(pseudonym + query.text());
        int again = ofPerson(
                        "update query_log set seen_at = ?4, results = greatest(results, cast(?5 as integer)) ",
                        pseudonym,
                        query,
                        now.minus(SAME_SEARCH))
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, results)
                .executeUpdate();
        if (again == 0) {
            entities.createNativeQuery("insert into query_log (text, month, person, asked_at, seen_at, results)"
                            + " values (?1, cast(?2 as date), ?3, ?4, ?4, cast(?5 as integer))")
                    .setParameter(1, query.text())
                    .setParameter(2, Pseudonyms.month(now).toString())
                    .setParameter(3, pseudonym)
                    .setParameter(4, Timestamp.from(now))
                    .setParameter(5, results)
                    .executeUpdate();
        }
    }

    /** Nothing where this person did not search for it lately. */
    void followed(NormalizedQuery query, String person) {
        Instant now = clock.instant();
        ofPerson("update query_log set clicked = true ", pseudonyms.of(person, now), query, now.minus(SAME_RESULTS))
                .executeUpdate();
    }

    /** Removes records that are too old, and the keys of all months but the current one. */
    void forget() {
        Instant now = clock.instant();
        Instant before =
                now.atOffset(ZoneOffset.UTC).minusMonths(Math.max(months, 0)).toInstant();
        entities.createNativeQuery("delete from query_log where asked_at < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
        pseudonyms.forget(now);
    }

    private Query ofPerson(String change, String pseudonym, NormalizedQuery query, Instant since) {
        return entities.createNativeQuery(change + OF_PERSON)
                .setParameter(1, pseudonym)
                .setParameter(2, query.text())
                .setParameter(3, Timestamp.from(since));
    }

    /** Two clicks on a button are one search, even where two servers hear of them. */
    private void lock(String key) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as locked")
                .setParameter(1, key)
                .getSingleResult();
    }
}

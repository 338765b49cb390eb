package org.chapterhouse.searchlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What editors may know of what people search for: nothing that fewer than {@value #FEWEST} people asked. */
@ApplicationScoped
@Transactional
public class QueryReport {

    /** From how many different people up a query is shown. */
    public static final int FEWEST = 5;

    private static final String QUERIES = read("queries.sql");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Which queries are listed. */
    public enum Kind {
        ALL,
        /** Nobody found anything with the words. */
        FOUND_NOTHING,
        /** Something was found, and nobody opened any of it. */
        NEVER_FOLLOWED
    }

    /** Most frequent first. */
    public List<QueryCount> list(Kind kind, Duration lately, int most) {
        @SuppressWarnings("unchecked")
        List<QueryCount> counts = entities.createNativeQuery(QUERIES, "QueryCount")
                .setParameter(1, Timestamp.from(clock.instant().minus(lately)))
                .setParameter(2, FEWEST)
                .setParameter(3, kind.name())
                .setParameter(4, most)
                .getResultList();
        return counts;
    }

    private static String read(String file) {
        try (InputStream sql = QueryReport.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

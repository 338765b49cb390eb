package org.chapterhouse.search.index;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How quickly vectors are made, in the database so that every server can tell. A pause begins the count anew. */
@ApplicationScoped
@Transactional
class VectorProgress {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String ADVANCE = """
            update vector_progress
            set began_at = case when updated_at < ?3 then ?2 else began_at end,
                done = case when updated_at < ?3 then 0 else done end + ?1,
                updated_at = ?4""";

    private static final String PER_MINUTE = """
            select done * 60.0 / extract(epoch from updated_at - began_at) from vector_progress
            where updated_at > ?1 and updated_at > began_at""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @param begin when work on these sessions began */
    void advance(int sessions, Instant begin) {
        entities.createNativeQuery(ADVANCE)
                .setParameter(1, sessions)
                .setParameter(2, Timestamp.from(begin))
                .setParameter(3, Timestamp.from(begin.minus(PAUSE)))
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Sessions a minute, on average since work began; empty if none was finished within the last minute. */
    Optional<Double> perMinute() {
        @SuppressWarnings("unchecked")
        List<Number> found = entities.createNativeQuery(PER_MINUTE)
                .setParameter(1, Timestamp.from(clock.instant().minus(PAUSE)))
                .getResultList();
        return found.stream().map(Number::doubleValue).findFirst();
    }
}

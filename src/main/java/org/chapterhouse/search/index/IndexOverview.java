package org.chapterhouse.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Compares the index with the database for administrators, and lists sessions that could not be indexed. */
@ApplicationScoped
@Transactional
public class IndexOverview {

    private static final String GIVEN_UP = """
            select new org.chapterhouse.search.index.IndexOverview$GivenUp(
                q.sessionId, s.slug, s.title, q.lastError, q.enqueuedAt)
            from QueuedSession q left join Session s on s.id = q.sessionId
            where q.aborted = true order by q.enqueuedAt desc, q.sessionId""";
    private static final String TRY_AGAIN = """
            update QueuedSession q set q.aborted = false, q.attempts = 0, q.lastError = null, q.processAfter = :now
            where q.aborted = true""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SearchServer server;

    @Inject
    private IndexSchema schema;

    @Inject
    private VectorProgress progress;

    @Inject
    private Clock clock;

    /**
     * How many there are of each.
     *
     * @param documents sessions in the index that is searched; null while the search server does not answer or there is no
     *                  such index
     * @param sessions  in the database
     * @param waiting   sessions whose change is on its way to the index
     * @param aborted   sessions that the index could not take
     * @param byWordsOnly   sessions some of whose vectors are still to be computed, so that they are found by words only
     * @param vectorsPerMinute sessions whose vectors are computed in a minute; null while none are
     */
    public record Counts(
            Long documents, long sessions, long waiting, long aborted, long byWordsOnly, Double vectorsPerMinute) {

        /** Sessions that are found by the words they have now. */
        public long byWords() {
            return Math.max(0, sessions - waiting - aborted);
        }

        /** Those of them that are found by meaning, too. */
        public long byMeaning() {
            return Math.max(0, byWords() - byWordsOnly);
        }

        /** Until all are found by meaning, at the present rate; empty where nobody can tell. */
        public Optional<Duration> untilByMeaning() {
            return vectorsPerMinute == null
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(Math.round((sessions - byMeaning()) * 60 / vectorsPerMinute)));
        }
    }

    /**
     * A session that the index could not take after several tries.
     *
     * @param slug   null where the session was removed; likewise its title
     * @param reason in the words of the search server
     * @param since  when it was changed
     */
    public record GivenUp(long sessionId, String slug, String title, String reason, Instant since) {}

    public Counts counts() {
        return new Counts(
                documents(),
                count("select count(s) from Session s"),
                count("select count(q) from QueuedSession q where q.aborted = false"),
                count("select count(q) from QueuedSession q where q.aborted = true"),
                count("select count(v) from QueuedVectors v"),
                progress.perMinute().orElse(null));
    }

    /** @return newest first */
    public List<GivenUp> givenUp(int most) {
        return entities.createQuery(GIVEN_UP, GivenUp.class).setMaxResults(most).getResultList();
    }

    /**
     * Has a session tried again that was given up; does nothing where it was tried again meanwhile.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void tryAgain(long sessionId, Viewer viewer) {
        requireEditor(viewer);
        entities.createQuery(TRY_AGAIN + " and q.sessionId = :session")
                .setParameter("now", clock.instant())
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /**
     * Has all tried again that were given up.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void tryAllAgain(Viewer viewer) {
        requireEditor(viewer);
        entities.createQuery(TRY_AGAIN).setParameter("now", clock.instant()).executeUpdate();
    }

    private static void requireEditor(Viewer viewer) {
        if (!Access.mayEdit(viewer)) {
            throw new Forbidden("problem.index.role");
        }
    }

    private Long documents() {
        try {
            return server.ask(client -> client.count(request -> request.index(schema.alias())))
                    .count();
        } catch (Unavailable e) {
            return null;
        }
    }

    private long count(String query) {
        return entities.createQuery(query, Long.class).getSingleResult();
    }
}

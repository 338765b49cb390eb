package org.chapterhouse.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How the index stands to the database, for those who look after it, and what it could not take. */
@ApplicationScoped
@Transactional
public class IndexOverview {

    private static final String GIVEN_UP = """
            select queue.session_id, session.slug, session.title, queue.last_error, queue.enqueued_at
            from index_queue queue left join session on session.id = queue.session_id
            where queue.aborted order by queue.enqueued_at desc, queue.session_id limit ?1""";

    private static final String TRY_AGAIN = """
            update index_queue set aborted = false, attempts = 0, last_error = null, process_after = now() where aborted""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SearchServer server;
    @Inject
    private IndexSchema schema;

    /**
     * How many there are of each.
     *
     * @param documents sessions in the index that is searched; null while the search server does not answer or there is no
     *                  such index
     * @param sessions  in the database
     * @param waiting   sessions whose change is on its way to the index
     * @param aborted   sessions that the index could not take
     * @param byWordsOnly   sessions some of whose vectors are still to be computed, so that they are found by words only
     */
    public record Counts(Long documents, long sessions, long waiting, long aborted, long byWordsOnly) {
    }

    /**
     * A session that the index could not take after several tries.
     *
     * @param slug   null where the session was removed; likewise its title
     * @param reason in the words of the search server
     * @param since  when it was changed
     */
    public record GivenUp(long sessionId, String slug, String title, String reason, Instant since) {

        private static GivenUp of(Object[] row) {
            return new GivenUp(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3],
                    instant(row[4]));
        }
    }

    public Counts counts() {
        return new Counts(documents(), count("select count(*) from session"),
                count("select count(*) from index_queue where not aborted"),
                count("select count(*) from index_queue where aborted"), count("select count(*) from vector_queue"));
    }

    /** @return newest first */
    public List<GivenUp> givenUp(int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(GIVEN_UP).setParameter(1, most).getResultList();
        return rows.stream().map(GivenUp::of).toList();
    }

    /**
     * Has a session tried again that was given up; does nothing where it was tried again meanwhile.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void tryAgain(long sessionId, Viewer viewer) {
        requireEditor(viewer);
        entities.createNativeQuery(TRY_AGAIN + " and session_id = ?1").setParameter(1, sessionId).executeUpdate();
    }

    /**
     * Has all tried again that were given up.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void tryAllAgain(Viewer viewer) {
        requireEditor(viewer);
        entities.createNativeQuery(TRY_AGAIN).executeUpdate();
    }

    private static void requireEditor(Viewer viewer) {
        if (!Access.mayEdit(viewer)) {
            throw new Forbidden("Only editors have sessions indexed again.");
        }
    }

    private Long documents() {
        try {
            return server.ask(client -> client.count(request -> request.index(schema.alias()))).count();
        } catch (Unavailable e) {
            return null;
        }
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }
}

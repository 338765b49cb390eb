package org.chapterhouse.search.index;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Which version of the application has the index while several run side by side, as during an upgrade of one server
 * after the other: the one that was started last. The others leave the index alone then; they would only fill it with
 * documents of another form, or build back what the newer one has built.
 */
@ApplicationScoped
@Transactional
class VersionGuard {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IndexSchema schema;

    private volatile long newestAtStart;

    /** After the schema migration, before anybody looks at the index. */
    void begin(@Observes @Priority(15) @Initialized(ApplicationScoped.class) Object application) {
        newestAtStart = entities.createQuery("select coalesce(max(r.id), 0) from IndexRebuild r", Long.class)
                .getSingleResult();
    }

    /** Whether a version that was started after this one has taken the index over. */
    boolean isSuperseded() {
        List<String> since = entities.createQuery(
                        "select r.indexName from IndexRebuild r where r.id > :start"
                                + " and r.state in :states order by r.id desc",
                        String.class)
                .setParameter("start", newestAtStart)
                .setParameter("states", List.of(IndexRebuild.State.RUNNING, IndexRebuild.State.FINISHED))
                .setMaxResults(1)
                .getResultList();
        return !since.isEmpty() && !schema.fits(since.get(0));
    }
}

package org.chapterhouse.search.index;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/**
 * The record of rebuilds of the search index, and asking for one. A rebuild is only written down here; the servers find
 * it in the database and do it. At most one runs at a time, whatever the number of servers: the database sees to it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IndexRebuilds {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IndexSchema schema;

    @Inject
    private VersionGuard guard;

    @Inject
    private Clock clock;

    /**
     * Has the index built anew beside the one that is searched, and then swapped.
     *
     * @throws Forbidden if the viewer does not run the site
     * @throws Conflict  if a rebuild is running, or this server is the last one of an older version
     */
    public IndexRebuild start(Viewer viewer) {
        requireAdministrator(viewer);
        if (guard.isSuperseded()) {
            throw new Conflict("problem.index.newer");
        }
        return begin(viewer.accountId());
    }

    /** @throws Conflict if a rebuild is running */
    IndexRebuild begin(Long startedBy) {
        if (findRunning().isPresent()) {
            throw running();
        }
        int sessions = entities.createQuery("select count(s) from Session s", Long.class)
                .getSingleResult()
                .intValue();
        IndexRebuild rebuild = new IndexRebuild(schema.newIndex(), sessions, startedBy, clock.instant());
        try {
            entities.persist(rebuild);
            entities.flush();
            return rebuild;
        } catch (PersistenceException e) {
            // Somebody was quicker by a moment.
            throw running();
        }
    }

    /**
     * Gives a rebuild up; the index that is searched stays as it is.
     *
     * @throws Forbidden if the viewer does not run the site
     * @throws Conflict  if it is over already
     */
    public IndexRebuild cancel(long id, Viewer viewer) {
        requireAdministrator(viewer);
        IndexRebuild rebuild = require(id);
        entities.refresh(rebuild, LockModeType.PESSIMISTIC_WRITE);
        if (!rebuild.isRunning()) {
            throw new Conflict("problem.rebuild.over");
        }
        rebuild.cancel(clock.instant());
        return rebuild;
    }

    public IndexRebuild require(long id) {
        return where("r.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.rebuild.missing"));
    }

    /** @return newest first */
    public List<IndexRebuild> recent(int most) {
        return where("1 = 1").setMaxResults(most).getResultList();
    }

    public Optional<IndexRebuild> findRunning() {
        return where("r.state = :state")
                .setParameter("state", IndexRebuild.State.RUNNING)
                .getResultStream()
                .findFirst();
    }

    /** The index that was completed last. */
    Optional<String> findFinished() {
        return where("r.state = :state")
                .setParameter("state", IndexRebuild.State.FINISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(IndexRebuild::getIndexName);
    }

    /** Which of these indexes belong to no rebuild, or to one that was given up. */
    Set<String> leftOver(Set<String> indexes) {
        Set<String> left = new HashSet<>(indexes);
        where("r.state in :states")
                .setParameter("states", Set.of(IndexRebuild.State.RUNNING, IndexRebuild.State.FINISHED))
                .getResultStream()
                .map(IndexRebuild::getIndexName)
                .forEach(left::remove);
        return left;
    }

    private static Conflict running() {
        return new Conflict("problem.rebuild.running");
    }

    private TypedQuery<IndexRebuild> where(String condition) {
        return entities.createQuery(
                "select r from IndexRebuild r where " + condition + " order by r.id desc", IndexRebuild.class);
    }

    private static void requireAdministrator(Viewer viewer) {
        if (!viewer.administers()) {
            throw new Forbidden("problem.rebuild.role");
        }
    }
}

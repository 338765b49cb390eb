package org.chapterhouse.ingest.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What is known of dry runs, apart from their uploads. */
@ApplicationScoped
@Transactional
class DryRunRows {

    /** How long an upload waits. */
    static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void add(long run, ImportOrder order) {
        entities.persist(new DryRun(run, order, clock.instant().plus(KEPT)));
    }

    Optional<DryRun> find(long run) {
        return Optional.ofNullable(entities.find(DryRun.class, run));
    }

    /** @throws NotFound if it was discarded, or its time is over */
    DryRun require(long run) {
        return find(run)
                .filter(found -> found.getKeptUntil().isAfter(clock.instant()))
                .orElseThrow(() -> new NotFound("problem.import.dry.missing"));
    }

    /**
     * @throws NotFound if it is gone
     * @throws Conflict if an import followed already
     */
    void follow(long run, long imported) {
        DryRun found = require(run);
        entities.lock(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getImportedAs() != null) {
            throw new Conflict("problem.import.dry.followed");
        }
        found.follow(imported);
    }

    /** With its report. */
    void remove(long run) {
        entities.createQuery("delete from DryRun d where d.run = :run")
                .setParameter("run", run)
                .executeUpdate();
        entities.createQuery("delete from ImportRun r where r.id = :run and r.dry = true")
                .setParameter("run", run)
                .executeUpdate();
    }

    /** Newest first, those that wait. */
    List<DryRun> waiting() {
        return entities.createQuery(
                        "select d from DryRun d where d.importedAs is null and d.keptUntil > :now order by d.run desc",
                        DryRun.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Those whose time was over by then. */
    List<DryRun> over(Instant then) {
        return entities.createQuery("select d from DryRun d where d.keptUntil <= :then", DryRun.class)
                .setParameter("then", then)
                .getResultList();
    }
}

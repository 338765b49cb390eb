package org.chapterhouse.ingest.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.ingest.entry.EntryUndo.Imported;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.problem.Conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What is known of the last import, so that it can be taken back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class UndoRows {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ImportRuns runs;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** An entry that was imported. */
    record Row(Entry entry, Imported imported) {}

    /** The last run that did something, if it is an import that can be taken back. */
    Optional<ImportRun> last() {
        return entities.createQuery(
                        "select r from ImportRun r where r.dry = false and (r.created > 0 or r.changed > 0"
                                + " or r.state = :running) and (r.undoes is null or r.state <> :failed)"
                                + " order by r.id desc",
                        ImportRun.class)
                .setParameter("failed", ImportRun.State.FAILED)
                .setParameter("running", ImportRun.State.RUNNING)
                .setMaxResults(1)
                .getResultStream()
                .filter(run -> run.getState() == ImportRun.State.DONE && run.getUndoes() == null)
                .filter(run -> run.getFinishedAt().plus(ImportUndo.KEPT).isAfter(clock.instant()))
                .filter(run -> !undone(run.getId()) && recorded(run.getId()))
                .findFirst();
    }

    private boolean undone(long run) {
        return entities.createQuery(
                                "select count(r) from ImportRun r where r.undoes = :run and r.state <> :failed",
                                Long.class)
                        .setParameter("failed", ImportRun.State.FAILED)
                        .setParameter("run", run)
                        .getSingleResult()
                > 0;
    }

    /** Runs of earlier versions kept nothing of their entries. */
    private boolean recorded(long run) {
        return entities.createQuery("select count(e) from ImportEntry e where e.run.id = :run", Long.class)
                        .setParameter("run", run)
                        .getSingleResult()
                > 0;
    }

    /**
     * Only for the holder of the lock.
     *
     * @throws Conflict if this is not what {@link #last} gives
     */
    long begin(long run, Long startedBy) {
        ImportRun undone =
                last().filter(found -> found.getId() == run).orElseThrow(() -> new Conflict("problem.undo.impossible"));
        ImportRun undo = undone.undoing(of(run).size(), startedBy, clock.instant());
        entities.persist(undo);
        entities.flush();
        audit.record(AuditKind.IMPORT, startedBy, "run " + undo.getId() + " undoes run " + run);
        return undo.getId();
    }

    /** What it added or changed, from its end, since what comes later needs what came before. */
    List<Row> of(long run) {
        return entities.createQuery(
                        "select e from ImportEntry e where e.run.id = :run and e.outcome in :taken order by e.place desc",
                        ImportEntry.class)
                .setParameter("run", run)
                .setParameter("taken", List.of(Outcome.CREATED, Outcome.CHANGED))
                .getResultStream()
                .map(ImportEntry::toUndo)
                .toList();
    }

    /** Forgets what is needed to take imports back that cannot be any more. Waits for one that is running: it may fail. */
    void purge() {
        if (runs.running().isPresent()) {
            return;
        }
        entities.createQuery("update ImportEntry e set e.beforeState = null"
                        + " where e.beforeState is not null and e.run.id <> :kept")
                .setParameter("kept", last().map(ImportRun::getId).orElse(0L))
                .executeUpdate();
    }
}

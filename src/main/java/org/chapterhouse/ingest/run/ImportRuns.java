package org.chapterhouse.ingest.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.ingest.manifest.Manifest;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** The record of imports. Each change is a transaction of its own, so that others see how far a run is. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportRuns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DryRunRows dryRuns;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Of imports, not of dry runs; newest first. */
    public List<ImportRun> recent(int most) {
        return entities.createQuery(
                        "select r from ImportRun r where r.dry = false order by r.startedAt desc, r.id desc",
                        ImportRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** An import or a dry run. */
    public Optional<ImportRun> find(long id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id));
    }

    /** @throws NotFound if there is no such run */
    public ImportRun require(long id) {
        return find(id).orElseThrow(() -> new NotFound("problem.import.missing"));
    }

    /** The import or dry run that is under way. */
    public Optional<ImportRun> running() {
        return entities.createQuery("select r from ImportRun r where r.state = :state", ImportRun.class)
                .setParameter("state", ImportRun.State.RUNNING)
                .getResultStream()
                .findFirst();
    }

    /** In the order of the manifest. */
    public List<ImportNote> notesOf(long run) {
        return entities.createQuery("select n from ImportNote n where n.run.id = :run order by n.id", ImportNote.class)
                .setParameter("run", run)
                .getResultList();
    }

    /** Whether {@link #notesOf} has any. */
    public boolean hasNotes(long run) {
        return !entities.createQuery("select n.id from ImportNote n where n.run.id = :run")
                .setParameter("run", run)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many {@link #notesOf} has. */
    public long countNotes(long run) {
        return entities.createQuery("select count(n) from ImportNote n where n.run.id = :run", Long.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    /** Whether this very content was imported to its end before, without any rejection. */
    boolean finished(String archiveId, String manifestDigest) {
        return !runs(archiveId, "r.manifestDigest = :digest and r.rejected = 0 and ")
                .setParameter("digest", manifestDigest)
                .getResultList()
                .isEmpty();
    }

    /** Whether any import of this archive came to its end. */
    boolean finished(String archiveId) {
        return !runs(archiveId, "").getResultList().isEmpty();
    }

    private Query runs(String archiveId, String condition) {
        return entities.createQuery("select r.id from ImportRun r where " + condition
                        + "r.archiveId = :archive and r.state = :state and r.dry = false and r.undoes is null")
                .setMaxResults(1)
                .setParameter("archive", archiveId)
                .setParameter("state", ImportRun.State.DONE);
    }

    /**
     * Only for the holder of the lock: nobody else can be running then.
     *
     * @throws Problem if the order follows a dry run that is gone or was followed before
     */
    long begin(Manifest manifest, String manifestDigest, Long startedBy, ImportOrder order) {
        failInterrupted();
        ImportRun run = new ImportRun(manifest, manifestDigest, order.dry(), startedBy, clock.instant());
        entities.persist(run);
        entities.flush();
        order.record(run.getId(), dryRuns);
        if (!order.dry()) {
            audit.record(AuditKind.IMPORT, startedBy, "run " + run.getId());
        }
        return run.getId();
    }

    /** Only for the holder of the lock: whatever still counts as running was cut off with its server. */
    void failInterrupted() {
        entities.createQuery("select r from ImportRun r where r.state = :state", ImportRun.class)
                .setParameter("state", ImportRun.State.RUNNING)
                .getResultStream()
                .forEach(run -> run.fail(Messages.text("problem.import.interrupted"), clock.instant()));
    }

    void advance(
            long run,
            ImportReport.Counts more,
            int links,
            List<ImportReport.Note> notes,
            List<ImportReport.Line> lines) {
        ImportRun found = require(run);
        int place = found.getDone();
        found.count(more, links);
        notes.forEach(note -> entities.persist(new ImportNote(found, note)));
        for (ImportReport.Line line : lines) {
            entities.persist(new ImportEntry(found, ++place, line));
        }
    }

    void finish(long run) {
        require(run).finish(clock.instant());
    }

    void fail(long run, String reason) {
        require(run).fail(reason, clock.instant());
    }
}

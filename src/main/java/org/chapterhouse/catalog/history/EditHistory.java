package org.chapterhouse.catalog.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The record of edits. */
@ApplicationScoped
@Transactional
public class EditHistory {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<Edited> edited;

    /** Newest first. */
    public List<Edit> of(Subject subject, long id) {
        return entities.createQuery(
                        "select e from Edit e where e.subject = :subject and e.subjectId = :id" + " order by e.id desc",
                        Edit.class)
                .setParameter("subject", subject)
                .setParameter("id", id)
                .getResultList();
    }

    /** The last change of one field of it. */
    public Optional<Edit> lastOf(Subject subject, long id, String field) {
        return entities.createQuery(
                        "select e from Edit e join e.changes c where e.subject = :subject and e.subjectId = :id"
                                + " and c.field = :field order by e.id desc",
                        Edit.class)
                .setParameter("subject", subject)
                .setParameter("id", id)
                .setParameter("field", field)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** To be called by the use case that created it, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> created(Subject subject, long id, Record details, Editor editor) {
        return keep(subject, id, Edit.Action.CREATED, editor, FieldChanges.between(null, details));
    }

    /**
     * Likewise for a change; nothing is kept where nothing changed.
     *
     * @return what changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> changed(Subject subject, long id, List<FieldChange> changes, Editor editor) {
        return changes.isEmpty() ? changes : keep(subject, id, Edit.Action.CHANGED, editor, changes);
    }

    /** Likewise for the way to the trash. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void trashed(Subject subject, long id, Editor editor) {
        keep(subject, id, Edit.Action.TRASHED, editor, List.of());
    }

    /** Likewise for the way back from there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restored(Subject subject, long id, Editor editor) {
        keep(subject, id, Edit.Action.RESTORED, editor, List.of());
    }

    /**
     * Likewise for a removal after which nothing else tells what it was.
     *
     * @param title what it was called
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(Subject subject, long id, String title, Editor editor) {
        keep(subject, id, Edit.Action.REMOVED, editor, List.of(new FieldChange("title", title, null)));
    }

    /** Likewise for a removal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(Subject subject, long id, Editor editor) {
        keep(subject, id, Edit.Action.REMOVED, editor, List.of());
    }

    private List<FieldChange> keep(
            Subject subject, long id, Edit.Action action, Editor editor, List<FieldChange> changes) {
        entities.persist(new Edit(subject, id, action, editor, clock.instant(), changes));
        edited.fire(new Edited(subject, id, action, editor.way()));
        if (editor.way() == Editor.Way.BY_HAND) {
            AuditKind kind = action == Edit.Action.REMOVED ? AuditKind.DELETION : AuditKind.EDIT;
            audit.record(kind, editor.accountId(), subject + " " + id);
        }
        return changes;
    }
}

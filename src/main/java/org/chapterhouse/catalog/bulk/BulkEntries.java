package org.chapterhouse.catalog.bulk;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Changes one session of a bulk edit, or puts it back, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BulkEntries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionEditing editing;

    @Inject
    private EditHistory history;

    @Inject
    private Clock clock;

    /** Does nothing where somebody else did it meanwhile. */
    void change(long id, Editor editor) {
        BulkEntry entry = locked(id);
        if (!entry.isWaiting()) {
            return;
        }
        BulkChange change = entities.find(BulkEdit.class, entry.getBulkEditId()).change();
        Session session = session(entry);
        SessionDetails now = session.details();
        List<FieldChange> changed = editing.change(session, now.filed(change.apply(now.filing())), editor);
        if (changed.isEmpty()) {
            entry.same();
        } else {
            entry.changed(last(session, changed.get(0).getField()));
        }
    }

    /**
     * Likewise.
     *
     * @throws Conflict if somebody changed the same since
     */
    void putBack(long id, Editor editor) {
        BulkEntry entry = locked(id);
        if (!entry.isChanged()) {
            return;
        }
        Session session = session(entry);
        Edit edit = entities.find(Edit.class, entry.getEditId());
        for (FieldChange change : edit.getChanges()) {
            if (last(session, change.getField()) != edit.getId()) {
                throw new Conflict("problem.bulk.changed");
            }
        }
        SessionDetails now = session.details();
        editing.putBack(session, now.filed(FormerFiling.of(edit.getChanges(), now.filing(), clock.instant())), editor);
        entry.putBack();
    }

    /** @param sentence why it was not done */
    void refuse(long id, String sentence) {
        locked(id).refuse(sentence);
    }

    private BulkEntry locked(long id) {
        return entities.find(BulkEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Session session(BulkEntry entry) {
        Session session = entities.find(Session.class, entry.getSessionId(), LockModeType.PESSIMISTIC_WRITE);
        if (session == null) {
            throw new NotFound("problem.bulk.gone");
        }
        return session;
    }

    private long last(Session session, String field) {
        return history.lastOf(Subject.SESSION, session.getId(), field)
                .map(Edit::getId)
                .orElse(0L);
    }
}

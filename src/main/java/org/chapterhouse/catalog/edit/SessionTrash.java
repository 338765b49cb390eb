package org.chapterhouse.catalog.edit;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.Trashing;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Moving sessions to the trash and back. What is there keeps its address, its recordings and what learners did with it;
 * nobody sees it. After {@link Trashing#KEPT} it is deleted for good. Everything that takes a viewer throws {@link
 * Forbidden} if that is no editor, and {@link NotFound} if there is no such session.
 */
@ApplicationScoped
@Transactional
public class SessionTrash {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private EditHistory history;

    @Inject
    private Clock clock;

    @Inject
    private Event<SessionChanged> changes;

    @Inject
    private Event<SessionDeleted> deletions;

    /** Does nothing where it is there already. */
    public void move(String slug, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        Session session = locked(slug);
        if (!session.isTrashed()) {
            session.trash(viewer.accountId(), clock.instant());
            entities.flush();
            history.trashed(Subject.SESSION, session.getId(), editor);
            changes.fire(new SessionChanged(session.getId()));
        }
    }

    /** Does nothing where it is not in the trash. */
    public void restore(String slug, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        Session session = locked(slug);
        if (session.isTrashed()) {
            session.restore(clock.instant());
            session.touch(clock.instant());
            entities.flush();
            history.restored(Subject.SESSION, session.getId(), editor);
            changes.fire(new SessionChanged(session.getId()));
        }
    }

    /**
     * Deletes a session that is in the trash without waiting.
     *
     * @throws Forbidden also if the viewer is no administrator
     * @throws NotFound  also if it is not in the trash
     */
    public void delete(String slug, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        if (!viewer.administers()) {
            throw new Forbidden("problem.trash.administrators");
        }
        Session session = locked(slug);
        if (!session.isTrashed()) {
            throw new NotFound("problem.trash.missing", slug);
        }
        delete(session, editor);
    }

    /** Ids of sessions that were in the trash long enough. */
    List<Long> expired() {
        return entities.createQuery("select s.id from Session s where s.trashing.at <= :end order by s.id", Long.class)
                .setParameter("end", clock.instant().minus(Trashing.KEPT))
                .getResultList();
    }

    /** Does nothing where somebody restored it meanwhile. */
    void deleteExpired(long id) {
        Session session = entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean expired = session != null
                && session.isTrashed()
                && !session.getTrashing().getAt().isAfter(clock.instant().minus(Trashing.KEPT));
        if (expired) {
            delete(session, Editor.ITSELF);
        }
    }

    private void delete(Session session, Editor editor) {
        deletions.fire(new SessionDeleted(session.getId(), editor));
        entities.remove(session);
        entities.flush();
        history.removed(Subject.SESSION, session.getId(), session.getTitle(), editor);
        changes.fire(new SessionChanged(session.getId()));
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Session locked(String slug) {
        Session session = addresses.find(slug).orElseThrow(() -> new NotFound("problem.session.missing", slug));
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }
}

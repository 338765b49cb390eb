package org.chapterhouse.catalog.edit;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Drafts whose time to become public has come. */
@ApplicationScoped
@Transactional
class DueSessions {

    private static final String DUE = """
            select s.id from Session s where s.publishAt <= :now and s.visibility = :draft order by s.publishAt, s.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionEditing editing;

    @Inject
    private Clock clock;

    /** Their ids; those that are due longest come first. */
    List<Long> all() {
        return entities.createQuery(DUE, Long.class)
                .setParameter("now", clock.instant())
                .setParameter("draft", Visibility.DRAFT)
                .getResultList();
    }

    /** Does nothing where an editor was faster, with whatever. */
    void publish(long id) {
        Session session = entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE);
        PublishTime time = session == null ? null : session.getPublishAt();
        if (time != null && session.isDraft() && !time.at().isAfter(clock.instant())) {
            session.publish();
            List<FieldChange> changes = List.of(
                    new FieldChange("visibility", Visibility.DRAFT.name(), Visibility.PUBLIC.name()),
                    new FieldChange("publishAt", time.toString(), null));
            editing.changed(session, changes, Editor.ITSELF);
        }
    }
}

package org.chapterhouse.catalog.course;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.SessionsMerged;
import org.chapterhouse.catalog.history.Subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Puts the session that stays in the place of the one that was merged into it, once in each course. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedSessions {

    private static final String WITH_THE_SESSION =
            "select distinct c from Course c join c.items i where i.session.id = :session";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Edits edits;

    @Inject
    private Event<CourseChanged> changes;

    void replace(@Observes SessionsMerged merged) {
        Session kept = entities.find(Session.class, merged.kept());
        entities.createQuery(WITH_THE_SESSION, Course.class)
                .setParameter("session", merged.merged())
                .getResultList()
                .forEach(course -> replace(course, kept, merged));
    }

    private void replace(Course course, Session kept, SessionsMerged merged) {
        boolean there = course.getItems().stream().anyMatch(item -> kept.equals(item.getSession()));
        List<CourseItem> items = course.getItems().stream()
                .flatMap(item -> item.getSession() == null || item.getSession().getId() != merged.merged()
                        ? Stream.of(item)
                        : there ? Stream.empty() : Stream.of(item.of(kept)))
                .toList();
        CourseDetails before = course.details();
        CourseDetails after = new CourseDetails(
                before.title(),
                before.description(),
                before.program(),
                items.stream().map(CourseItem::details).toList());
        edits.change(Subject.COURSE, course.getId(), before, after, merged.editor(), () -> {
            course.arrange(items);
            entities.flush();
            changes.fire(new CourseChanged(course.getId()));
        });
    }
}

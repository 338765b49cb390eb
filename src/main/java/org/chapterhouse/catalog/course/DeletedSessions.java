package org.chapterhouse.catalog.course;

import java.util.List;

import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.SessionDeleted;
import org.chapterhouse.catalog.history.Subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Takes sessions that are deleted, and their materials, out of courses. A course may be left without items. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeletedSessions {

    private static final String WITH_THE_SESSION = """
            select distinct c from Course c join c.items i left join i.material m
            where i.session.id = :session or m.session.id = :session""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Edits edits;

    @Inject
    private Event<CourseChanged> changes;

    void leave(@Observes SessionDeleted deleted) {
        entities.createQuery(WITH_THE_SESSION, Course.class)
                .setParameter("session", deleted.sessionId())
                .getResultList()
                .forEach(course -> leave(course, deleted));
    }

    private void leave(Course course, SessionDeleted deleted) {
        List<CourseItem> left = course.getItems().stream()
                .filter(item -> !item.isOf(deleted.sessionId()))
                .toList();
        CourseDetails before = course.details();
        CourseDetails after = new CourseDetails(
                before.title(),
                before.description(),
                before.program(),
                left.stream().map(CourseItem::details).toList());
        edits.change(Subject.COURSE, course.getId(), before, after, deleted.editor(), () -> {
            course.arrange(left);
            entities.flush();
            changes.fire(new CourseChanged(course.getId()));
        });
    }
}

package org.chapterhouse.learning.completion;

import java.time.Duration;
import java.util.List;

import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.course.CourseChanged;
import org.chapterhouse.jobs.Outbox;
import org.chapterhouse.jobs.OutboxHandler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who has completed a course as soon as it asks for less. At once, and once more a little later: a completion that was
 * being stored at the same time saw the course as it was, and was not seen from here.
 */
@ApplicationScoped
class CourseCatchUp implements OutboxHandler<CourseCatchUp.Due> {

    private static final Duration LATER = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CourseCompletions completions;

    @Inject
    private Outbox outbox;

    /** A course to be looked at. */
    record Due(long courseId) {}

    void catchUp(@Observes CourseChanged change) {
        catchUp(change.courseId());
    }

    /** Learners may no longer see it, or see it again. */
    void catchUp(@Observes SessionChanged change) {
        @SuppressWarnings("unchecked")
        List<Number> courses = entities.createNativeQuery("""
                select course_id from course_item where session_id = ?1
                union
                select i.course_id from course_item i join material m on m.id = i.material_id
                where m.session_id = ?1""")
                .setParameter(1, change.sessionId())
                .getResultList();
        courses.forEach(course -> catchUp(course.longValue()));
    }

    private void catchUp(long course) {
        handle(new Due(course));
        outbox.put(this, new Due(course), LATER);
    }

    @Override
    public void handle(Due due) {
        if (completions.decideForAll(due.courseId())) {
            outbox.put(this, due, Duration.ZERO);
        }
    }

    @Override
    public String name() {
        return "course-completions";
    }

    @Override
    public Class<Due> type() {
        return Due.class;
    }
}

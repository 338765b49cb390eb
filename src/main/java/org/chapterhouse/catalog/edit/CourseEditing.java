package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.CourseDetails;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.History;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding and changing courses. */
@ApplicationScoped
@Transactional
public class CourseEditing {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Slugs slugs;
    @Inject
    private Rules rules;
    @Inject
    private History history;
    @Inject
    private Event<CourseChanged> changes;

    /**
     * @throws Conflict if another course has this address
     * @throws Invalid  if the details break a rule or name a program or session that is not there
     */
    public Course create(Slug slug, CourseDetails details, Editor editor) {
        rules.check(details);
        slugs.refuseTaken(Course.class, slug);
        Course course = new Course(slug);
        fill(course, details);
        history.created(Subject.COURSE, course.getId(), details, editor);
        changes.fire(new CourseChanged(course.getId()));
        return course;
    }

    /**
     * @param course managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid as {@link #create}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Course course, CourseDetails details, Editor editor) {
        rules.check(details);
        List<FieldChange> changed = FieldChanges.between(course.details(), details);
        if (!changed.isEmpty()) {
            fill(course, details);
            history.changed(Subject.COURSE, course.getId(), changed, editor);
            changes.fire(new CourseChanged(course.getId()));
        }
        return changed;
    }

    private void fill(Course course, CourseDetails details) {
        Program program = details.program() == null ? null
                : slugs.require(Program.class, List.of(details.program())).get(0);
        List<Session> parts = slugs.require(Session.class, details.sessions());
        // Emptied first: moving parts row by row would for a moment put two of them in one place.
        course.describe(details, program, List.of());
        entities.persist(course);
        entities.flush();
        course.describe(details, program, parts);
        entities.flush();
    }
}

package org.chapterhouse.catalog.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.edit.Slugs;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing courses. */
@ApplicationScoped
@Transactional
public class CourseEditing implements KindEditing<Course, CourseDetails> {

    private static final Kind<Course> KIND = new Kind<>(Course.class, Subject.COURSE, "slug", "title");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Edits edits;

    @Inject
    private Event<CourseChanged> changes;

    @Override
    public Kind<Course> kind() {
        return KIND;
    }

    @Override
    public Course create(String key, CourseDetails details, Editor editor) {
        return create(slugs.ofNew(Course.class, key, details.title()), details, editor);
    }

    /**
     * @throws Conflict if another course has this address
     * @throws Invalid  if it has no items, has one twice, or names something that is not there
     */
    public Course create(Slug slug, CourseDetails details, Editor editor) {
        slugs.refuseTaken(Course.class, slug);
        Course course = new Course(slug);
        edits.create(Subject.COURSE, details, editor, () -> {
            fill(course, details);
            return course.getId();
        });
        changes.fire(new CourseChanged(course.getId()));
        return course;
    }

    /**
     * @param course managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid as {@link #create}
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Course course, CourseDetails details, Editor editor) {
        return edits.change(Subject.COURSE, course.getId(), course.details(), details, editor, () -> {
            fill(course, details);
            changes.fire(new CourseChanged(course.getId()));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Course course, Editor editor) {
        edits.remove(Subject.COURSE, course, editor);
    }

    private void fill(Course course, CourseDetails details) {
        refuseDisorder(details.items());
        course.describe(
                details.title(),
                details.description(),
                details.program() == null ? null : slugs.require(Program.class, details.program()));
        course.arrange(items(course, details.items()));
        entities.persist(course);
        entities.flush();
    }

    private static void refuseDisorder(List<CourseItemDetails> items) {
        if (items.isEmpty()) {
            throw new Invalid("problem.course.empty");
        }
        if (new HashSet<>(items).size() < items.size()) {
            throw new Invalid("problem.course.repeated");
        }
    }

    private List<CourseItem> items(Course course, List<CourseItemDetails> wanted) {
        List<CourseItem> items = new ArrayList<>();
        for (CourseItemDetails details : wanted) {
            items.add(
                    switch (details.kind()) {
                        case SESSION ->
                            CourseItem.of(course, items.size(), slugs.require(Session.class, details.session()));
                        case MATERIAL -> CourseItem.of(course, items.size(), material(details.material()));
                    });
        }
        return items;
    }

    private Material material(long id) {
        Material material = entities.find(Material.class, id);
        if (material == null) {
            throw new Invalid("problem.course.material", id);
        }
        return material;
    }
}

package org.chapterhouse.catalog.course;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** Reading courses. */
@ApplicationScoped
@Transactional
public class Courses {

    @PersistenceContext
    private EntityManager entities;

    public List<Course> all() {
        return with("1 = 1").getResultList();
    }

    public List<Course> of(Program program) {
        return with("c.program = :program").setParameter("program", program).getResultList();
    }

    /** The courses a session is an item of. */
    public List<Course> having(Session session) {
        return with("exists (select i from CourseItem i where i.course = c and i.session = :session)")
                .setParameter("session", session)
                .getResultList();
    }

    public Course require(String slug) {
        return Stream.of(slug)
                .filter(Slug::isOne)
                .flatMap(one -> with("c.slug = :slug").setParameter("slug", one).getResultStream())
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.course.missing", slug));
    }

    /** With their items, and what these are. */
    private TypedQuery<Course> with(String condition) {
        return entities.createQuery(
                        "select distinct c from Course c left join fetch c.program left join fetch c.items i where "
                                + condition + " order by c.title, i.position",
                        Course.class)
                .setHint("eclipselink.left-join-fetch", "c.items.session")
                .setHint("eclipselink.left-join-fetch", "c.items.material");
    }
}

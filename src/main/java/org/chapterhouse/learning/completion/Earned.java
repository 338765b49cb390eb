package org.chapterhouse.learning.completion;

import org.chapterhouse.catalog.history.Removing;
import org.chapterhouse.problem.Conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What learners earned stays: a course or a material that is part of it is not removed. */
@ApplicationScoped
class Earned {

    private static final String COURSE = "select count(c) from CourseCompletion c where c.course.id = :id";
    private static final String MATERIAL = "select count(r) from ReadMaterial r where r.material.id = :id";

    @PersistenceContext
    private EntityManager entities;

    /** @throws Conflict if somebody completed the course or read the material */
    void keep(@Observes Removing removing) {
        switch (removing.subject()) {
            case COURSE -> refuse("problem.course.earned", count(COURSE, removing.id()));
            case MATERIAL -> refuse("problem.material.earned", count(MATERIAL, removing.id()));
            default -> {}
        }
    }

    private long count(String query, long id) {
        return entities.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
    }

    private static void refuse(String key, long people) {
        if (people > 0) {
            throw new Conflict(key, people);
        }
    }
}

package org.chapterhouse.learning.completion;

import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading what learners completed. Somebody who is not signed in has completed nothing here. */
@ApplicationScoped
@Transactional
public class CompletionRecords {

    @PersistenceContext
    private EntityManager entities;

    /** Latest first; those that the learner may no longer see are left out. */
    public List<SessionCompletion> sessions(Viewer learner) {
        if (!learner.signedIn()) {
            return List.of();
        }
        return entities.createQuery("""
                        select c from SessionCompletion c join fetch c.session s
                        where c.accountId = :account and s.visibility in :visible
                        order by c.completedAt desc, c.id desc""", SessionCompletion.class)
                .setParameter("account", learner.accountId())
                .setParameter("visible", Access.readable(learner))
                .getResultList();
    }

    /** Latest first. */
    public List<CourseCompletion> courses(Viewer learner) {
        if (!learner.signedIn()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from CourseCompletion c join fetch c.course"
                                + " where c.accountId = :account order by c.completedAt desc, c.id desc",
                        CourseCompletion.class)
                .setParameter("account", learner.accountId())
                .getResultList();
    }
}

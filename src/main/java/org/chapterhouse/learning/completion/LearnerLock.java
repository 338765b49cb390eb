package org.chapterhouse.learning.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Puts the decisions about one learner in a queue. Otherwise two that complete the last two items of a course at the
 * same time would each see the other's still missing. Whoever locks several learners does so in the order of their ids.
 */
@ApplicationScoped
class LearnerLock {

    @PersistenceContext
    private EntityManager entities;

    /** Held until the transaction ends. Keeps nobody from reading the account or referring to it. */
    void lock(long account) {
        entities.createNativeQuery("select id from account where id = ?1 for no key update")
                .setParameter(1, account)
                .getResultList();
    }
}

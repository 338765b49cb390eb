package org.chapterhouse.catalog.edit;

import org.chapterhouse.catalog.Presenter;
import org.chapterhouse.catalog.SessionChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sessions are found by the names of their programs, topics and presenters, so a change of one is a change of theirs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionsFiledUnder {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<SessionChanged> changes;

    /** @param list the session's list, {@code programs} or {@code topics}, that may hold the member */
    void announce(String list, Object member) {
        tell("select s.id from Session s where :member member of s." + list, member);
    }

    void announcePresentedBy(Presenter presenter) {
        tell("select distinct s.id from Session s join s.appearances a where a.presenter = :member", presenter);
    }

    private void tell(String query, Object member) {
        entities.flush();
        entities.createQuery(query, Long.class)
                .setParameter("member", member)
                .getResultList()
                .forEach(id -> changes.fire(new SessionChanged(id)));
    }
}

package org.chapterhouse.ingest;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sessions are found by the names of their programs and topics, so a change of one is a change of theirs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Affected {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Curation curation;

    /** @param list the session's list, {@code programs} or {@code topics}, that may hold the member */
    void announce(String list, Object member) {
        entities.createQuery("select s from Session s where :member member of s." + list, Session.class)
                .setParameter("member", member).getResultStream().forEach(curation::announce);
    }
}

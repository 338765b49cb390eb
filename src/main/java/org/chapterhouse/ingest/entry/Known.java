package org.chapterhouse.ingest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finding what an entry became. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Known {

    @PersistenceContext
    private EntityManager entities;

    /** Null where the id is null or what it named was removed since. */
    <T> T find(Class<T> type, Long id) {
        return id == null ? null : entities.find(type, id);
    }
}

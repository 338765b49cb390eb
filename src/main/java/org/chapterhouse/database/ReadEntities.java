package org.chapterhouse.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The entities that the transaction at hand has read. */
@ApplicationScoped
public class ReadEntities {

    @PersistenceContext
    private EntityManager entities;

    /**
     * At the end of a transaction that changed none of them. Comparing all with what they were would cost time, and
     * EclipseLink fails at it for embedded objects that were read in a batch.
     */
    public void forget() {
        entities.clear();
    }
}

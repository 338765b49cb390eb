package org.chapterhouse.learning.completion;

import org.chapterhouse.catalog.edit.SessionsMerged;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Hands over completions of a session that is merged into another one: who completed either has completed what both
 * become. The earlier of two completions counts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedCompletions {

    private static final String LATER = """
            delete from session_completion later using session_completion earlier
            where later.session_id in (?1, ?2) and earlier.session_id in (?1, ?2)
              and later.session_id <> earlier.session_id and later.account_id = earlier.account_id
              and (later.completed_at, later.session_id) > (earlier.completed_at, earlier.session_id)""";

    @PersistenceContext
    private EntityManager entities;

    void handOver(@Observes @Priority(SessionsMerged.PEOPLE) SessionsMerged merged) {
        entities.createNativeQuery(LATER)
                .setParameter(1, merged.kept())
                .setParameter(2, merged.merged())
                .executeUpdate();
        entities.createNativeQuery("update session_completion set session_id = ?1 where session_id = ?2")
                .setParameter(1, merged.kept())
                .setParameter(2, merged.merged())
                .executeUpdate();
    }
}

package org.chapterhouse.learning.watch;

import org.chapterhouse.catalog.edit.SessionsMerged;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * What was watched of a session that is merged into another one. It belongs to the file, so that it goes where the
 * recording goes; where both sessions play the same file, it is listed with the one that stays.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedProgress {

    private static final String SAME_FILE = """
            update watch_record w set recording_id = k.id
            from recording m, recording k
            where w.recording_id = m.id and m.session_id = ?2 and k.session_id = ?1
              and k.checksum = m.checksum""";

    @PersistenceContext
    private EntityManager entities;

    void handOver(@Observes @Priority(SessionsMerged.PEOPLE) SessionsMerged merged) {
        entities.createNativeQuery(SAME_FILE)
                .setParameter(1, merged.kept())
                .setParameter(2, merged.merged())
                .executeUpdate();
    }
}

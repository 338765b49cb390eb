package org.chapterhouse.learning.note;

import org.chapterhouse.catalog.edit.SessionsMerged;
import org.chapterhouse.media.RecordingFate;
import org.chapterhouse.media.Recordings;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Hands over notes and bookmarks at a session that is merged into another one. Those at a recording that stays behind stay
 * with it: at the same second of another recording they would mean something else. Whoever wrote them keeps them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedNotes {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Recordings recordings;

    void handOver(@Observes @Priority(SessionsMerged.PEOPLE) SessionsMerged merged) {
        RecordingFate fate = RecordingFate.of(recordings.findMain(merged.kept()), recordings.findMain(merged.merged()));
        if (fate.keepsTimes()) {
            entities.createNativeQuery("update note set session_id = ?1 where session_id = ?2")
                    .setParameter(1, merged.kept())
                    .setParameter(2, merged.merged())
                    .executeUpdate();
        }
    }
}

package org.chapterhouse.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chapterhouse.media.CreditWindowChanged;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Who has seen enough as soon as less of a recording counts. Whoever has completed it keeps that, whatever counts. */
@ApplicationScoped
@Transactional
class Completions {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private WatchLedger ledger;
    @Inject
    private Clock clock;

    void catchUp(@Observes CreditWindowChanged change) {
        Recording recording = change.recording();
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select " + WatchRecords.COLUMNS + ", account_id from watch_record"
                + " where medium = ?1 and completed_at is null and watched <> '{}'")
                .setParameter(1, recording.getMedium()).getResultList();
        for (Object[] row : rows) {
            Progress progress = WatchRecords.progress(recording, row);
            if (progress.enough()) {
                ledger.complete(((Number) row[6]).longValue(), recording, progress, now);
            }
        }
    }
}

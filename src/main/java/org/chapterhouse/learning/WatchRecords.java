package org.chapterhouse.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Visibility;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading what learners watched. Somebody who is not signed in has no progress here. */
@ApplicationScoped
@Transactional
public class WatchRecords {

    @PersistenceContext
    private EntityManager entities;

    /** A recording somebody has watched, with how far they are. */
    public record Watched(Recording recording, Progress progress) {
    }

    /** Never null: no progress where nothing was watched yet. */
    public Progress progress(Viewer viewer, Recording recording) {
        if (!viewer.signedIn()) {
            return Progress.none(recording);
        }
        return find(viewer.accountId(), recording).orElseGet(() -> Progress.none(recording));
    }

    Optional<Progress> find(long accountId, Recording recording) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select cast(watched as text), position_ms, updated_at,"
                + " completed_at from watch_record where account_id = ?1 and medium = ?2")
                .setParameter(1, accountId).setParameter(2, recording.getMedium()).getResultStream();
        return rows.findFirst().map(row -> progress(recording, row));
    }

    static Progress progress(Recording recording, Object[] row) {
        return new Progress(WatchedIntervals.parse((String) row[0]), ((Number) row[1]).intValue(), instant(row[2]),
                instant(row[3]), recording.getCreditWindow(), recording.getSeconds());
    }

    /** Everything the learner has watched that is still there to see, latest first. */
    public List<Watched> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select cast(watched as text), position_ms, updated_at,"
                + " completed_at, recording_id from watch_record where account_id = ?1 and recording_id is not null"
                + " order by updated_at desc")
                .setParameter(1, viewer.accountId()).getResultStream();
        return rows.map(this::watched)
                .filter(watched -> Visibility.visibleTo(viewer)
                        .contains(watched.recording().getSession().getVisibility()))
                .toList();
    }

    private Watched watched(Object[] row) {
        Recording recording = entities.find(Recording.class, ((Number) row[4]).longValue());
        return new Watched(recording, progress(recording, row));
    }

    /** EclipseLink hands out either, depending on the driver's mapping of timestamptz. */
    static Instant instant(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}

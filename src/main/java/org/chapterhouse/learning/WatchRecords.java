package org.chapterhouse.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.learning.Progress.Completion;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading what learners watched. Somebody who is not signed in has no progress here. */
@ApplicationScoped
@Transactional
public class WatchRecords {

    /** What {@link #progress(Recording, Object[])} reads. */
    static final String COLUMNS = "cast(watched as text), cast(read as text), position_ms, updated_at, completed_at,"
            + " completed_by_reading";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A recording somebody has watched, with how far they are.
     *
     * @param earlier whether it is an earlier version of the recording, whose file has been replaced since
     */
    public record Watched(Recording recording, Progress progress, boolean earlier) {
    }

    /**
     * What somebody has watched of a recording, in all the versions its file had.
     *
     * @param latest  never null: no progress where nothing was watched yet. A recording that was completed before its file
     *                was replaced stays completed.
     * @param earlier what was watched of earlier versions, whose file has been replaced since
     */
    public record Versions(Progress latest, List<Progress> earlier) {

        private static Versions of(Recording recording, List<Watched> all) {
            List<Progress> earlier = all.stream().filter(Watched::earlier).map(Watched::progress).toList();
            Progress latest = all.stream().filter(version -> !version.earlier()).map(Watched::progress).findFirst()
                    .orElseGet(() -> Progress.none(recording));
            return new Versions(earlier.stream().reduce(latest, Progress::after), earlier);
        }
    }

    /** See {@link Versions#latest}. */
    public Progress progress(Viewer viewer, Recording recording) {
        return versions(viewer, recording).latest();
    }

    /** Nothing watched, and no earlier version, of somebody who is not signed in. */
    public Versions versions(Viewer viewer, Recording recording) {
        if (!viewer.signedIn()) {
            return Versions.of(recording, List.of());
        }
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select " + COLUMNS + ", medium from watch_record"
                + " where account_id = ?1 and (medium = ?2 or recording_id = ?3) order by updated_at desc")
                .setParameter(1, viewer.accountId()).setParameter(2, recording.getMedium())
                .setParameter(3, recording.getId()).getResultStream();
        return Versions.of(recording, rows.map(row -> watched(recording, row)).toList());
    }

    /** Recording id → how far the learner is, for all they have watched, also where they watched the same file elsewhere. */
    public Map<Long, Progress> byRecording(Viewer viewer) {
        return read(viewer, "r.id = w.recording_id or r.checksum = cast(substr(w.medium, 8) as char(64))").stream()
                .collect(Collectors.groupingBy(watched -> watched.recording().getId(), Collectors.collectingAndThen(Collectors.toList(),
                        versions -> Versions.of(versions.get(0).recording(), versions).latest())));
    }

    static Progress progress(Recording recording, Object[] row) {
        Completion completion = row[4] == null ? null : new Completion(instant(row[4]), (boolean) row[5]);
        return new Progress(WatchedIntervals.parse((String) row[0]), WatchedIntervals.parse((String) row[1]),
                ((Number) row[2]).intValue(), instant(row[3]), completion, recording.getCreditWindow(),
                recording.getSeconds());
    }

    /** Everything the learner has watched that is still there to see, latest first; the same file once, where it was seen last. */
    public List<Watched> of(Viewer viewer) {
        return read(viewer, "r.id = w.recording_id");
    }

    private List<Watched> read(Viewer viewer, String played) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select " + COLUMNS + ", medium, r.id from watch_record w"
                + " join recording r on " + played + " where account_id = ?1 order by updated_at desc")
                .setParameter(1, viewer.accountId()).getResultStream();
        return rows.map(row -> watched(entities.find(Recording.class, ((Number) row[7]).longValue()), row))
                .filter(watched -> Access.mayRead(viewer, watched.recording().getSession().getVisibility()))
                .toList();
    }

    private static Watched watched(Recording recording, Object[] row) {
        return new Watched(recording, progress(recording, row), !recording.getMedium().equals(row[6]));
    }

    /** EclipseLink hands out either, depending on the driver's mapping of timestamptz. */
    static Instant instant(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}

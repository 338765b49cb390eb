package org.chapterhouse.learning.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading what learners watched. Somebody who is not signed in has no progress here. */
@ApplicationScoped
@Transactional
public class WatchRecords {

    private static final String ONE = """
            select %s, w.recording_id as recording
            from (select * from watch_record where account_id = ?1 and (medium = ?2 or recording_id = ?3)) w
            full join (select * from session_completion where account_id = ?1 and session_id = ?4) c
                on c.account_id = w.account_id
            order by w.updated_at desc""".formatted(ProgressRow.COLUMNS);
    private static final String PLAYED = """
            select %s, r.id as recording
            from watch_record w join recording r on r.id = w.recording_id
            left join session_completion c on c.account_id = w.account_id and c.session_id = r.session_id
            where w.account_id = ?1 order by w.updated_at desc""".formatted(ProgressRow.COLUMNS);
    /**
     * Also where the same file was watched elsewhere, and what is completed though its recording is another one now.
     */
    private static final String ALL = """
            select %s,
                coalesce(w.recording, (select m.id from recording m where m.session_id = c.session_id
                                       order by m.position limit 1)) as recording
            from (select o.*, r.id as recording, r.session_id from watch_record o
                  join recording r on r.id = o.recording_id or r.checksum = cast(substr(o.medium, 8) as char(64))
                  where o.account_id = ?1) w
            full join (select * from session_completion where account_id = ?1) c on c.session_id = w.session_id
            order by w.updated_at desc""".formatted(ProgressRow.COLUMNS);

    @PersistenceContext
    private EntityManager entities;

    /**
     * A recording somebody has watched, with how far they are.
     *
     * @param earlier whether it is an earlier version of the recording, whose file has been replaced since
     */
    public record Watched(Recording recording, Progress progress, boolean earlier) {}

    /**
     * What somebody has watched of a recording, in all the versions its file had.
     *
     * @param latest  never null: no progress where nothing was watched yet
     * @param earlier what was watched of earlier versions, whose file has been replaced since
     */
    public record Versions(Progress latest, List<Progress> earlier) {

        private static Versions of(Recording recording, List<ProgressRow> rows) {
            Completion completion = rows.isEmpty() ? null : rows.get(0).completion();
            Progress latest = rows.stream()
                    .filter(row -> !row.isEarlier(recording))
                    .findFirst()
                    .map(row -> row.progress(recording))
                    .orElseGet(() -> Progress.none(recording, completion));
            return new Versions(
                    latest,
                    rows.stream()
                            .filter(row -> row.isEarlier(recording))
                            .map(row -> row.progress(recording))
                            .toList());
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
        List<ProgressRow> rows = entities.createNativeQuery(ONE, "ProgressRow")
                .setParameter(1, viewer.accountId())
                .setParameter(2, recording.getMedium())
                .setParameter(3, recording.getId())
                .setParameter(4, recording.getSession().getId())
                .getResultList();
        return Versions.of(recording, rows);
    }

    /**
     * Recording id → how far the learner is, for all they have watched, also where they watched the same file
     * elsewhere.
     */
    public Map<Long, Progress> byRecording(Viewer viewer) {
        if (!viewer.signedIn()) {
            return Map.of();
        }
        Map<Long, List<ProgressRow>> byId =
                rows(ALL, viewer).stream().collect(Collectors.groupingBy(ProgressRow::recording));
        return visible(byId.keySet(), viewer).values().stream()
                .collect(Collectors.toMap(
                        Recording::getId,
                        recording -> Versions.of(recording, byId.get(recording.getId()))
                                .latest()));
    }

    /**
     * Everything the learner has watched that is still there to see, latest first; the same file once, where it was
     * seen last.
     */
    public List<Watched> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        List<ProgressRow> rows = rows(PLAYED, viewer);
        Map<Long, Recording> recordings =
                visible(rows.stream().map(ProgressRow::recording).toList(), viewer);
        return rows.stream()
                .filter(row -> recordings.containsKey(row.recording()))
                .map(row -> {
                    Recording recording = recordings.get(row.recording());
                    return new Watched(recording, row.progress(recording), row.isEarlier(recording));
                })
                .toList();
    }

    private List<ProgressRow> rows(String query, Viewer viewer) {
        @SuppressWarnings("unchecked")
        Stream<ProgressRow> rows = entities.createNativeQuery(query, "ProgressRow")
                .setParameter(1, viewer.accountId())
                .getResultStream();
        return rows.filter(row -> row.recording() != null).toList();
    }

    private Map<Long, Recording> visible(Collection<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r from Recording r join fetch r.session s"
                                        + " where r.id in :ids and s.visibility in :visible",
                                Recording.class)
                        .setParameter("ids", ids)
                        .setParameter("visible", Access.readable(viewer))
                        .getResultStream()
                        .collect(Collectors.toMap(Recording::getId, Function.identity()));
    }
}

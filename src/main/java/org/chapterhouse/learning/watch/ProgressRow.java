package org.chapterhouse.learning.watch;

import java.time.Instant;

import org.chapterhouse.learning.InstantColumn;
import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.media.Recording;

/**
 * A row of {@code watch_record} beside the completion of the session it belongs to.
 *
 * @param medium     what was watched; null where the learner watched nothing and there is only the completion
 * @param completion null for none
 */
record ProgressRow(
        WatchedIntervals watched,
        WatchedIntervals read,
        int positionMillis,
        Instant updatedAt,
        String medium,
        Completion completion) {

    /** What {@link #of} reads, from watch_record as w and session_completion as c. */
    static final String COLUMNS = "cast(w.watched as text), cast(w.read as text), w.position_ms, w.updated_at,"
            + " w.medium, c.completed_at, c.by_reading, c.medium";
    /** How many there are; further columns may follow. */
    static final int WIDTH = 8;

    static ProgressRow of(Object[] row) {
        Completion completion =
                row[5] == null ? null : new Completion(InstantColumn.of(row[5]), (boolean) row[6], (String) row[7]);
        return row[4] == null
                ? new ProgressRow(WatchedIntervals.NONE, WatchedIntervals.NONE, 0, null, null, completion)
                : new ProgressRow(
                        WatchedIntervals.parse((String) row[0]),
                        WatchedIntervals.parse((String) row[1]),
                        ((Number) row[2]).intValue(),
                        InstantColumn.of(row[3]),
                        (String) row[4],
                        completion);
    }

    /** Whether it is about an earlier file of the recording. */
    boolean isEarlier(Recording recording) {
        return medium != null && !medium.equals(recording.getMedium());
    }

    /** An earlier file is completed only if it is the one that completed the session. */
    Progress progress(Recording recording) {
        boolean counts = completion != null && (!isEarlier(recording) || medium.equals(completion.medium()));
        return new Progress(
                watched,
                read,
                positionMillis,
                updatedAt,
                counts ? completion : null,
                recording.getCreditWindow(),
                recording.getSeconds());
    }
}

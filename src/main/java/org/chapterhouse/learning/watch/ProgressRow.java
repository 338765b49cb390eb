package org.chapterhouse.learning.watch;

import java.sql.Timestamp;
import java.time.Instant;

import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.media.Recording;

/**
 * A row of {@code watch_record} beside the completion of the session it belongs to.
 *
 * @param recording  what it is listed under; null where no recording is left
 * @param medium     what was watched; null where the learner watched nothing and there is only the completion
 * @param completion null for none
 */
record ProgressRow(
        Long recording,
        WatchedIntervals watched,
        WatchedIntervals read,
        int positionMillis,
        Instant updatedAt,
        String medium,
        Completion completion) {

    /** What is read from watch_record as w and session_completion as c. Each query adds the recording. */
    static final String COLUMNS = """
            cast(w.watched as text) as watched, cast(w.read as text) as read, w.position_ms, w.updated_at, w.medium,
            c.completed_at, c.by_reading as completed_by_reading, c.medium as completed_medium""";

    /** As row-mappings.xml makes it. */
    public ProgressRow(
            Long recording,
            String watched,
            String read,
            Integer positionMillis,
            Timestamp updatedAt,
            String medium,
            Timestamp completedAt,
            Boolean completedByReading,
            String completedMedium) {
        this(
                recording,
                medium == null ? WatchedIntervals.NONE : WatchedIntervals.parse(watched),
                medium == null ? WatchedIntervals.NONE : WatchedIntervals.parse(read),
                medium == null ? 0 : positionMillis,
                medium == null ? null : updatedAt.toInstant(),
                medium,
                completedAt == null
                        ? null
                        : new Completion(completedAt.toInstant(), completedByReading, completedMedium));
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

package org.chapterhouse.learning.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.learning.InstantColumn;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.chapterhouse.media.Recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading one's own log. */
@ApplicationScoped
@Transactional
public class WatchLog {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Everything, in the order in which the server heard of it. */
    public List<LogEntry> of(Viewer learner) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("select b.received_at, b.medium, r.recording_id,"
                        + " cast(b.credited as text), cast(b.excess as text), b.by_reading from watch_batch b"
                        + " left join watch_record r on r.account_id = b.account_id and r.medium = b.medium"
                        + " where b.account_id = ?1 and b.medium is not null order by b.received_at, b.batch")
                .setParameter(1, learner.accountId())
                .getResultStream();
        return rows.map(row -> new LogEntry(
                        InstantColumn.of(row[0]),
                        (String) row[1],
                        visible(row[2], learner),
                        WatchedIntervals.parse((String) row[3]),
                        WatchedIntervals.parse((String) row[4]),
                        (boolean) row[5]))
                .toList();
    }

    /** The latest months up to this one, in order; those without watching included. */
    public List<MonthOfWatching> months(Viewer learner, int most) {
        YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        YearMonth first = last.minusMonths(most - 1L);
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery(
                        "select to_char(b.received_at at time zone 'UTC', 'YYYY-MM'),"
                                + " sum(upper(stretch) - lower(stretch)) from watch_batch b, unnest(b.credited) stretch"
                                + " where b.account_id = ?1 and b.received_at >= ?2 group by 1")
                .setParameter(1, learner.accountId())
                .setParameter(2, Timestamp.from(first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .getResultStream();
        Map<YearMonth, Long> seconds = rows.collect(
                Collectors.toMap(row -> YearMonth.parse((String) row[0]), row -> ((Number) row[1]).longValue()));
        return IntStream.range(0, most)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthOfWatching(month, seconds.getOrDefault(month, 0L)))
                .toList();
    }

    private Recording visible(Object id, Viewer learner) {
        Recording recording = id == null ? null : entities.find(Recording.class, ((Number) id).longValue());
        return recording != null
                        && Access.mayRead(learner, recording.getSession().getVisibility())
                ? recording
                : null;
    }
}

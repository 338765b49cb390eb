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

    private static final String ALL = """
            select b.received_at, b.medium, r.recording_id,
                cast(b.credited as text) as credited, cast(b.excess as text) as excess, b.by_reading
            from watch_batch b left join watch_record r on r.account_id = b.account_id and r.medium = b.medium
            where b.account_id = ?1 and b.medium is not null order by b.received_at, b.batch""";
    private static final String MONTHS = """
            select to_char(b.received_at at time zone 'UTC', 'YYYY-MM') as month,
                sum(upper(stretch) - lower(stretch)) as seconds
            from watch_batch b, unnest(b.credited) stretch
            where b.account_id = ?1 and b.received_at >= ?2 group by month""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Batch(
            Timestamp receivedAt, String medium, Long recording, String credited, String excess, boolean byReading) {}

    /** Everything, in the order in which the server heard of it. */
    public List<LogEntry> of(Viewer learner) {
        @SuppressWarnings("unchecked")
        Stream<Batch> batches = entities.createNativeQuery(ALL, "WatchBatch")
                .setParameter(1, learner.accountId())
                .getResultStream();
        return batches.map(batch -> new LogEntry(
                        batch.receivedAt().toInstant(),
                        batch.medium(),
                        visible(batch.recording(), learner),
                        WatchedIntervals.parse(batch.credited()),
                        WatchedIntervals.parse(batch.excess()),
                        batch.byReading()))
                .toList();
    }

    /** The latest months up to this one, in order; those without watching included. */
    public List<MonthOfWatching> months(Viewer learner, int most) {
        YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        YearMonth first = last.minusMonths(most - 1L);
        @SuppressWarnings("unchecked")
        Stream<MonthOfWatching> watched = entities.createNativeQuery(MONTHS, "MonthOfWatching")
                .setParameter(1, learner.accountId())
                .setParameter(2, Timestamp.from(first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .getResultStream();
        Map<YearMonth, Long> seconds =
                watched.collect(Collectors.toMap(MonthOfWatching::month, MonthOfWatching::seconds));
        return IntStream.range(0, most)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthOfWatching(month, seconds.getOrDefault(month, 0L)))
                .toList();
    }

    private Recording visible(Long id, Viewer learner) {
        Recording recording = id == null ? null : entities.find(Recording.class, id);
        return recording != null
                        && Access.mayRead(learner, recording.getSession().getVisibility())
                ? recording
                : null;
    }
}

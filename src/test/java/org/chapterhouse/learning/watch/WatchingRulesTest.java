package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.media.caption.Transcript.Line;
import org.chapterhouse.media.caption.Transcript.Paragraph;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever is sent, from any number of devices. {@link WatchingIT} asks the same of the database. */
class WatchingRulesTest {

    private static final int LENGTH = 300;
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final CreditSpeed READING = CreditSpeed.reading(
            new Transcript(List.of(new Paragraph(
                    null,
                    0,
                    LENGTH * 1000,
                    List.of(new Line(
                            0, 0, LENGTH * 1000, "word ".repeat(LENGTH * 3).strip()))))),
            LENGTH * 1000L);

    /** @param pause milliseconds since the one before; less than none where the server's clock was set back */
    record Sent(WatchReport report, CreditSpeed speed, int pause) {}

    @Provide
    Arbitrary<List<Played>> stretches() {
        Arbitrary<Played> stretch = Combinators.combine(
                        Arbitraries.doubles().between(0, LENGTH),
                        Arbitraries.doubles().between(0, 90))
                .as((from, length) -> new Played(from, from + length));
        return stretch.list().ofMaxSize(6);
    }

    /** Of three recordings; few names, so that many are sent again, also with other stretches. */
    @Provide
    Arbitrary<List<Sent>> anything() {
        Arbitrary<WatchReport> report = Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 30),
                        stretches())
                .as((recording, batch, played) -> new WatchReport(recording, "batch-" + batch, played, 0));
        return Combinators.combine(
                        report,
                        Arbitraries.of(CreditSpeed.playing(), READING),
                        Arbitraries.integers().between(-5_000, 60_000))
                .as(Sent::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void anyOrderDuplicationAndInterleavingWithinTheBoundGivesTheSameSeconds(
            @ForAll("batches") List<List<Played>> batches, @ForAll long seed) {
        List<WatchReport> sent = new ArrayList<>();
        List<Range> all = new ArrayList<>();
        for (List<Played> played : batches) {
            sent.add(new WatchReport(1, "batch-" + sent.size(), played, 0));
            all.addAll(sent.get(sent.size() - 1).claimed(LENGTH).ranges());
        }
        Random dice = new Random(seed);
        sent.addAll(sent.stream().filter(report -> dice.nextBoolean()).toList());
        Collections.shuffle(sent, dice);
        LedgerInMemory ledger = new LedgerInMemory(LENGTH, START);
        Instant now = START;
        for (WatchReport report : sent) {
            now = now.plusMillis(CreditSpeed.playing().millisFor(report.claimed(LENGTH)));
            ledger.record(report, CreditSpeed.playing(), now);
        }
        assertThat(ledger.watched(1)).isEqualTo(new WatchedIntervals(all));
    }

    @Provide
    Arbitrary<List<List<Played>>> batches() {
        return stretches().list().ofMaxSize(12);
    }

    @Property
    void whateverIsSentNoMoreIsCreditedThanTimeHasPassed(@ForAll("anything") List<Sent> all) {
        LedgerInMemory ledger = new LedgerInMemory(LENGTH, START);
        Instant now = START;
        Instant latest = START;
        long spent = 0;
        long credited = 0;
        for (Sent sent : all) {
            now = now.plusMillis(sent.pause());
            latest = now.isAfter(latest) ? now : latest;
            WatchedIntervals earned = ledger.record(sent.report(), sent.speed(), now);
            spent += earned.isEmpty() ? 0 : sent.speed().millisFor(earned);
            credited += earned.seconds();
            long passed = latest.toEpochMilli() - START.toEpochMilli();
            assertThat(spent).isLessThanOrEqualTo(passed + 1_000);
            assertThat(credited * 1_000).isLessThanOrEqualTo(passed * 2 + 2_000);
        }
    }

    @Property
    void nothingEverDecreases(@ForAll("anything") List<Sent> all) {
        LedgerInMemory ledger = new LedgerInMemory(LENGTH, START);
        Instant now = START;
        for (Sent sent : all) {
            now = now.plusMillis(sent.pause());
            Map<Long, WatchedIntervals> before = new HashMap<>();
            List.of(1L, 2L, 3L).forEach(recording -> before.put(recording, ledger.watched(recording)));
            Instant accounted = ledger.accountedUntil();
            ledger.record(sent.report(), sent.speed(), now);
            before.forEach((recording, seconds) ->
                    assertThat(seconds.without(ledger.watched(recording))).isEqualTo(WatchedIntervals.NONE));
            assertThat(ledger.accountedUntil()).isAfterOrEqualTo(accounted);
        }
    }
}

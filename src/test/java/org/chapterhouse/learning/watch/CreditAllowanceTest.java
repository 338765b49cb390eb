package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CreditAllowanceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Example
    void twiceTheElapsedTimeAndTwoSecondsCanBeCredited() {
        assertThat(bound(NOON, NOON.plusSeconds(10))).isEqualTo(22);
        assertThat(bound(NOON, NOON.plusMillis(10_900))).isEqualTo(23);
        assertThat(bound(NOON, NOON)).isEqualTo(2);
    }

    @Example
    void theTwoSecondsAreLentOnce() {
        Instant accepted = after(NOON, NOON, 2);
        assertThat(bound(accepted, NOON)).isZero();
        assertThat(bound(accepted, NOON.plusSeconds(1))).isEqualTo(2);
    }

    @Example
    void timeThatWasNotUsedIsNotSavedUp() {
        Instant accepted = after(NOON, NOON.plusSeconds(3600), 10);
        assertThat(bound(accepted, NOON.plusSeconds(3610))).isEqualTo(22);
    }

    @Example
    void aClockThatWentBackwardCreditsNothingMore() {
        assertThat(bound(NOON, NOON.minusSeconds(3600))).isZero();
    }

    @Example
    void aVeryLongAbsenceDoesNotOverflow() {
        assertThat(bound(Instant.EPOCH, NOON.plusSeconds(4_000_000_000L))).isPositive();
    }

    /** Greedy batches at any moments: each claims all it can get. */
    @Property
    void howeverManyBatchesTheSumStaysWithinTwiceTheTimeAndTwoSeconds(
            @ForAll @Size(max = 200) List<@IntRange(max = 5_000) Integer> pausesMillis) {
        Instant accepted = NOON;
        Instant now = NOON;
        long credited = 0;
        for (int pause : pausesMillis) {
            now = now.plusMillis(pause);
            int bound = bound(accepted, now);
            accepted = bound == 0 ? accepted : after(accepted, now, bound);
            credited += bound;
            assertThat(credited).isLessThanOrEqualTo((now.toEpochMilli() - NOON.toEpochMilli()) * 2 / 1000 + 2);
        }
    }

    /** Whole seconds of a recording that can have been played. */
    private static int bound(Instant accountedUntil, Instant now) {
        WatchedIntervals day = new WatchedIntervals(List.of(new WatchedIntervals.Range(0, 86_400)));
        return CreditSpeed.playing()
                .within(day, CreditAllowance.available(accountedUntil, now))
                .seconds();
    }

    private static Instant after(Instant accountedUntil, Instant now, int seconds) {
        WatchedIntervals played = new WatchedIntervals(List.of(new WatchedIntervals.Range(0, seconds)));
        return CreditAllowance.after(accountedUntil, now, CreditSpeed.playing().millisFor(played));
    }
}

package org.chapterhouse.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class WatchClockTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void twiceTheElapsedTimeAndTwoSecondsCanBeCredited() {
        assertThat(WatchClock.bound(NOON, NOON.plusSeconds(10))).isEqualTo(22);
        assertThat(WatchClock.bound(NOON, NOON.plusMillis(10_900))).isEqualTo(23);
        assertThat(WatchClock.bound(NOON, NOON)).isEqualTo(2);
    }

    @Test
    void aClockThatWentBackwardCountsAsNoTimePassed() {
        assertThat(WatchClock.bound(NOON, NOON.minusSeconds(3600))).isEqualTo(2);
    }

    @Test
    void aVeryLongAbsenceDoesNotOverflow() {
        assertThat(WatchClock.bound(Instant.EPOCH, NOON.plusSeconds(4_000_000_000L))).isPositive();
    }
}

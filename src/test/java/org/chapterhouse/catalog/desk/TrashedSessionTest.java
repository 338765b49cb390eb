package org.chapterhouse.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class TrashedSessionTest {

    private static final Instant MOVED = Instant.parse("2026-03-01T10:00:00Z");
    private static final TrashedSession SESSION = new TrashedSession("a", "A", MOVED, "Ann");

    private static long daysLeftAfter(Duration since) {
        return SESSION.daysLeft(MOVED.plus(since));
    }

    @Test
    void theDayThatHasBegunCounts() {
        assertThat(daysLeftAfter(Duration.ZERO)).isEqualTo(30);
        assertThat(daysLeftAfter(Duration.ofSeconds(1))).isEqualTo(30);
        assertThat(daysLeftAfter(Duration.ofDays(29))).isEqualTo(1);
        assertThat(daysLeftAfter(Duration.ofDays(30).minusSeconds(1))).isEqualTo(1);
    }

    @Test
    void nothingIsLeftAfterwardsEvenWhereItIsStillThere() {
        assertThat(daysLeftAfter(Duration.ofDays(30))).isZero();
        assertThat(daysLeftAfter(Duration.ofDays(40))).isZero();
    }
}

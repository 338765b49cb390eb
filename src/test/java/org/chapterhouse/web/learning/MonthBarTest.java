package org.chapterhouse.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;

import org.chapterhouse.learning.history.MonthOfWatching;
import org.junit.jupiter.api.Test;

class MonthBarTest {

    @Test
    void barsBeginWithTheFirstMonthAndGrowWithTheLongest() {
        assertThat(MonthBar.of(List.of(
                        month("2026-08", 0), month("2026-09", 20), month("2026-10", 0), month("2026-11", 7200))))
                .containsExactly(
                        new MonthBar("Sep 2026", "20 s", "1%"),
                        new MonthBar("Oct 2026", null, "0%"),
                        new MonthBar("Nov 2026", "2 h", "100%"));
    }

    @Test
    void withoutWatchingThereIsNone() {
        assertThat(MonthBar.of(List.of(month("2026-10", 0), month("2026-11", 0))))
                .isEmpty();
    }

    private static MonthOfWatching month(String month, long seconds) {
        return new MonthOfWatching(YearMonth.parse(month), seconds);
    }
}

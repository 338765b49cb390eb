package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchReportTest {

    @Test
    void stretchesThatFollowEachOtherLeaveNoGapAndNoOverlap() {
        assertThat(claimed(200, new Played(10.2, 20.6))).hasToString("{[10,20)}");
        assertThat(claimed(200, new Played(20.6, 30.1))).hasToString("{[20,30)}");
        assertThat(claimed(200, new Played(10.2, 20.6), new Played(20.6, 30.1))).hasToString("{[10,30)}");
    }

    @Test
    void overlappingStretchesCountOnce() {
        assertThat(claimed(200, new Played(0, 30), new Played(10, 40), new Played(0, 30))
                        .seconds())
                .isEqualTo(40);
    }

    @Test
    void whatLiesBeyondTheEndIsCutOff() {
        assertThat(claimed(200, new Played(190, 250), new Played(300, 400))).hasToString("{[190,200)}");
    }

    @Test
    void aStretchWithinOneSecondEarnsNothing() {
        assertThat(claimed(200, new Played(10.1, 10.9)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NaN,5", "5,NaN", "-1,5", "9,3", "0,Infinity", "-Infinity,3", "0,100000"})
    void whatCannotHaveBeenPlayedIsRefused(double from, double to) {
        assertThatThrownBy(() -> new Played(from, to)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "ünï",
                "<script>",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aBatchHasAPlainName(String batch) {
        assertThatThrownBy(() -> new WatchReport(1, batch, List.of(), 0)).isInstanceOf(Invalid.class);
    }

    @Test
    void moreStretchesThanAPlayerCanHaveAreRefused() {
        List<Played> many = Collections.nCopies(10_000, new Played(1, 2));
        assertThatThrownBy(() -> new WatchReport(1, "b", many, 0)).isInstanceOf(Invalid.class);
    }

    @Test
    void thePositionIsANumberOfSeconds() {
        assertThatThrownBy(() -> new WatchReport(1, "b", List.of(), Double.NaN)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new WatchReport(1, "b", List.of(), -0.5)).isInstanceOf(Invalid.class);
    }

    private static WatchedIntervals claimed(int seconds, Played... played) {
        return new WatchReport(1, "b", List.of(played), 0).claimed(seconds);
    }
}

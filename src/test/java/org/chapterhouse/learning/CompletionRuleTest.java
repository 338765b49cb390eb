package org.chapterhouse.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.learning.WatchedIntervals.Range;
import org.chapterhouse.media.CreditWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRuleTest {

    @ParameterizedTest
    @CsvSource({ "600,570", "3600,3420", "1,1", "60,44", "300,248", "200,157" })
    void theShareRisesFromSeventyToNinetyFivePercentOverTenMinutes(int seconds, int needed) {
        assertThat(CompletionRule.secondsNeeded(new CreditWindow(0, seconds))).isEqualTo(needed);
    }

    @Test
    void onlyTheCreditWindowCounts() {
        CreditWindow window = new CreditWindow(60, 660);
        assertThat(progress(window, new Range(0, 60), new Range(660, 720)).percent()).isZero();
        Progress all = progress(window, new Range(60, 660));
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.enough()).isTrue();
    }

    @Test
    void percentagesAreRoundedDown() {
        CreditWindow window = new CreditWindow(0, 1000);
        assertThat(progress(window, new Range(0, 999)).percent()).isEqualTo(99);
        assertThat(progress(window, new Range(0, 9)).percent()).isZero();
    }

    @Test
    void oneSecondTooFewIsNotEnough() {
        CreditWindow window = new CreditWindow(0, 600);
        assertThat(progress(window, new Range(0, 569)).enough()).isFalse();
        assertThat(progress(window, new Range(30, 600)).enough()).isTrue();
    }

    @Test
    void theLastSecondAloneCompletesNothing() {
        assertThat(progress(new CreditWindow(0, 600), new Range(599, 600)).enough()).isFalse();
    }

    @Test
    void whoJumpedToTheEndGoesOnWhereSomethingIsMissing() {
        WatchedIntervals watched = new WatchedIntervals(List.of(new Range(0, 97), new Range(700, 720)));
        assertThat(stopped(watched, 719_500, null).resumeAt()).isEqualTo(97);
        assertThat(stopped(watched, 50_000, null).resumeAt()).isEqualTo(50);
        assertThat(stopped(watched, 719_500, new Progress.Completion(Instant.EPOCH, false)).resumeAt()).isZero();
    }

    @Test
    void whatCouldNotHaveBeenCompletedByWatchingAloneIsMarkedAsRead() {
        WatchedIntervals all = WatchedIntervals.between(0, 720);
        CreditWindow window = new CreditWindow(0, 720);
        assertThat(completion(all, WatchedIntervals.NONE, window).byReading()).isFalse();
        assertThat(completion(all, WatchedIntervals.between(0, 36), window).byReading()).isFalse();
        assertThat(completion(all, WatchedIntervals.between(0, 37), window).byReading()).isTrue();
    }

    private static Progress.Completion completion(WatchedIntervals watched, WatchedIntervals read, CreditWindow window) {
        return new Progress(watched, read, 0, Instant.EPOCH, null, window, 720).complete(Instant.EPOCH).completion();
    }

    private static Progress progress(CreditWindow window, Range... watched) {
        return new Progress(new WatchedIntervals(List.of(watched)), WatchedIntervals.NONE, 0, Instant.EPOCH, null, window, 720);
    }

    private static Progress stopped(WatchedIntervals watched, int positionMillis, Progress.Completion completion) {
        return new Progress(watched, WatchedIntervals.NONE, positionMillis, Instant.EPOCH, completion,
                new CreditWindow(0, 720), 720);
    }
}

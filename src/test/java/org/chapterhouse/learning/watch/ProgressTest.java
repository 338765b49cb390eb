package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.learning.completion.Credit;
import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.media.CreditWindow;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void onlyTheCreditWindowCounts() {
        CreditWindow window = new CreditWindow(60, 660);
        assertThat(progress(window, new Range(0, 60), new Range(660, 720)).percent())
                .isZero();
        Progress all = progress(window, new Range(60, 660));
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.secondsToGo()).isZero();
    }

    @Test
    void theLastSecondAloneIsFarFromEnough() {
        assertThat(progress(new CreditWindow(0, 600), new Range(599, 600)).secondsToGo())
                .isEqualTo(569);
    }

    @Test
    void percentagesAreRoundedDown() {
        CreditWindow window = new CreditWindow(0, 1000);
        assertThat(progress(window, new Range(0, 999)).percent()).isEqualTo(99);
        assertThat(progress(window, new Range(0, 9)).percent()).isZero();
    }

    @Test
    void whoJumpedToTheEndGoesOnWhereSomethingIsMissing() {
        WatchedIntervals watched = new WatchedIntervals(List.of(new Range(0, 97), new Range(700, 720)));
        assertThat(stopped(watched, 719_500, null).resumeAt()).isEqualTo(97);
        assertThat(stopped(watched, 50_000, null).resumeAt()).isEqualTo(50);
        assertThat(stopped(watched, 719_500, new Completion(Instant.EPOCH, false, "recording:1"))
                        .resumeAt())
                .isZero();
    }

    @Test
    void whatWasOnlyReadIsNoPlayedCredit() {
        Progress progress = new Progress(
                WatchedIntervals.between(0, 720),
                WatchedIntervals.between(10, 110),
                0,
                Instant.EPOCH,
                null,
                new CreditWindow(60, 720),
                720);
        assertThat(progress.credit(progress.window())).isEqualTo(new Credit(660, 610));
        assertThat(progress.credit(new CreditWindow(0, 100)))
                .as("in another recording")
                .isEqualTo(new Credit(100, 10));
    }

    @Test
    void whatIsCompletedHasNothingToGo() {
        Progress started = progress(new CreditWindow(0, 600), new Range(0, 5));
        assertThat(started.secondsToGo()).isEqualTo(565);
        assertThat(started.completed(new Completion(Instant.EPOCH, false, "recording:1"))
                        .secondsToGo())
                .isZero();
    }

    private static Progress progress(CreditWindow window, Range... watched) {
        return new Progress(
                new WatchedIntervals(List.of(watched)), WatchedIntervals.NONE, 0, Instant.EPOCH, null, window, 720);
    }

    private static Progress stopped(WatchedIntervals watched, int positionMillis, Completion completion) {
        return new Progress(
                watched,
                WatchedIntervals.NONE,
                positionMillis,
                Instant.EPOCH,
                completion,
                new CreditWindow(0, 720),
                720);
    }
}

package org.chapterhouse.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

import org.chapterhouse.account.signin.GuessLimit.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theFirstFailuresAreFree() {
        assertThat(GuessLimit.GUESSING.pause(new Failures(0, null), NOW)).isZero();
        assertThat(GuessLimit.GUESSING.pause(new Failures(4, NOW), NOW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5,30", "6,60", "7,120", "8,240", "9,480", "10,900", "11,900", "400,900"})
    void eachFurtherFailureDoublesThePauseUpToTheWindow(int failures, long seconds) {
        assertThat(GuessLimit.GUESSING.pause(new Failures(failures, NOW), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitingCountsFromTheLastFailure() {
        Failures five = new Failures(5, NOW.minusSeconds(20));
        assertThat(GuessLimit.GUESSING.pause(five, NOW)).isEqualTo(Duration.ofSeconds(10));
        assertThat(GuessLimit.GUESSING.pause(five, NOW.plusSeconds(10))).isZero();
    }

    @Test
    void nobodyCanLockAnOwnerOutForLongerThanAMinute() {
        assertThat(GuessLimit.SPREAD_GUESSING.pause(new Failures(100_000, NOW), NOW))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anHourAllowsAtMostAboutAHundredGuessesOfOneAccount() {
        int guesses = 0;
        ArrayDeque<Instant> failures = new ArrayDeque<>();
        for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofHours(1))); now = now.plusSeconds(1)) {
            Instant remembered = now.minus(GuessLimit.WINDOW);
            failures.removeIf(at -> at.isBefore(remembered));
            if (GuessLimit.SPREAD_GUESSING
                    .pause(new Failures(failures.size(), failures.peekLast()), now)
                    .isZero()) {
                failures.add(now);
                guesses++;
            }
        }
        assertThat(guesses).isBetween(50, 120);
    }
}

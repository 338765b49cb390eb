package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarLengthTest {

    private static final int HOUR = 3600;

    @ParameterizedTest
    @ValueSource(ints = {HOUR / 2, 3492, HOUR, 2 * HOUR})
    void aMinuteFromHalfAnHourToTwoHours(int duration) {
        assertThat(BarLength.secondsFor(duration)).isEqualTo(60);
    }

    @Test
    void twoMinutesAboveTwoHours() {
        assertThat(BarLength.secondsFor(2 * HOUR + 1)).isEqualTo(120);
        assertThat(BarLength.secondsFor(4 * HOUR)).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"180, 5", "240, 5", "599, 15", "600, 20", "1200, 30"})
    void shortRecordingsHaveThirtyBarsOrMore(int duration, int seconds) {
        assertThat(BarLength.secondsFor(duration)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 29, 31, 7_201, 50_000, 86_400, 400_000})
    void neverMoreThanAHundredAndTwentyBars(double duration) {
        assertThat(Math.ceil(duration / BarLength.secondsFor(duration))).isLessThanOrEqualTo(120);
    }
}

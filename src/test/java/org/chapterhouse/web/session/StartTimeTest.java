package org.chapterhouse.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {

    @ParameterizedTest
    @CsvSource({
        "754, 754",
        "754.5, 754.5",
        "9720.1, 9720.1",
        "9720.1s, 9720.1",
        "12., 12",
        "754s, 754",
        "12m34s, 754",
        "12:34, 754",
        "1:02:03, 3723",
        "1h2m3s, 3723",
        "1h, 3600",
        "2m, 120",
        "0, 0",
        "90:00, 5400"
    })
    void everyUsualFormIsUnderstood(String text, double seconds) {
        assertThat(StartTime.parse(text)).hasValue(seconds);
    }

    @Test
    void whereOnlyWholeSecondsAreKnownTheRestIsLeftOut() {
        assertThat(StartTime.second("754.9")).hasValue(754);
        assertThat(StartTime.second("soon")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "12:3",
                "1e9",
                "99999999999",
                "NaN",
                "Infinity",
                "-0.5",
                ".",
                "1.5.2",
                "0x10",
                "1:2:3:4"
            })
    void whatNamesNoTimeIsNone(String text) {
        assertThat(StartTime.parse(text)).isEmpty();
    }
}

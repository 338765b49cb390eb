package org.chapterhouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-09-27 | Sep 27, 2017
            2019-06    | June 2019
            2023       | 2023
            """)
    void isShownAsPreciselyAsItIsKnown(String iso, String shown) {
        assertThat(PartialDate.parse(iso).display()).isEqualTo(shown);
        assertThat(PartialDate.parse(iso)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "2017-13", "2017-02-30", "2017-00-10", "2017/09/27", "1492", "2017-9-2"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void sortsByTime() {
        assertThat(PartialDate.parse("2017-09"))
                .isLessThan(PartialDate.parse("2017-09-27"))
                .isGreaterThan(PartialDate.parse("2017"))
                .isLessThan(PartialDate.parse("2018"));
    }
}

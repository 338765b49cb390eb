package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimecodeTest {

    @Test
    void hoursAppearOnlyWhereThereAreAny() {
        assertThat(Timecode.clock(7)).isEqualTo("0:07");
        assertThat(Timecode.clock(23 * 60 + 41)).isEqualTo("23:41");
        assertThat(Timecode.clock(3723)).isEqualTo("1:02:03");
    }

    @Test
    void partsOfASecondAreCutOff() {
        assertThat(Timecode.clock(59.999)).isEqualTo("0:59");
        assertThat(Timecode.at("/sessions/a", 12.9)).isEqualTo("/sessions/a?t=12");
    }

    @Test
    void aPlaceBeforeTheStartIsTheStart() {
        assertThat(Timecode.clock(-3)).isEqualTo("0:00");
        assertThat(Timecode.at("/sessions/a", -3)).isEqualTo("/sessions/a?t=0");
    }

    @Test
    void theTimeJoinsWhatTheAddressAlreadySays() {
        assertThat(Timecode.at("/sessions/a?q=census", 754)).isEqualTo("/sessions/a?q=census&t=754");
    }
}

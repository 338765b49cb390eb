package org.chapterhouse.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "2019-02",
                "2019-02-25",
                "2019-02-25 to 2019-02-26",
                "2019-02-25, in Washington, D.C.",
                "2019-02 to 2019-03, two months"
            })
    void readsWhatItWrites(String written) {
        assertThat(EventDate.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2019-02-30", "2019-02-25 to", "2019-02-25 to 2019-02-24", ", no date"})
    void refusesWhatIsNoDate(String written) {
        assertThatThrownBy(() -> EventDate.parse(written)).isInstanceOf(Invalid.class);
    }
}

package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.bench.JudgedQuery.Judgment;
import org.junit.jupiter.api.Test;

class JumpErrorsTest {

    private static final Judgment JUDGED = new Judgment("levies", 3, List.of(20.0, 100.0));
    private final JumpErrors errors = new JumpErrors();

    @Test
    void distanceIsToTheNearestAnswer() {
        jumpTo(12.0);
        jumpTo(61.0);
        jumpTo(100.0);
        assertThat(errors.median()).isEqualTo(8);
    }

    @Test
    void onlyTheBestMomentCounts() {
        jumpTo(200.0, 20.0);
        assertThat(errors.median()).isEqualTo(100);
    }

    @Test
    void withoutAMomentEveryAnswerIsMissed() {
        jumpTo();
        jumpTo(25.0);
        jumpTo(60.0);
        assertThat(errors.missed()).isOne();
        assertThat(errors.median()).isEqualTo(40);
        assertThat(errors.within(10)).isEqualTo(1 / 3.0);
        assertThat(errors.within(60)).isEqualTo(2 / 3.0);
        jumpTo();
        jumpTo();
        assertThat(errors.median()).isInfinite();
    }

    private void jumpTo(Double... starts) {
        errors.add(JUDGED, List.of(starts));
    }
}

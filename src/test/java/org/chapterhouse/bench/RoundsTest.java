package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void oneBadRoundDecidesNothing() {
        Rounds rounds = new Rounds();
        rounds.add(List.of(1.0, 2.0, 3.0));
        rounds.add(List.of(10.0, 20.0, 300.0));
        rounds.add(List.of(1.0, 2.0, 4.0));
        assertThat(rounds.percentile(50)).isEqualTo(2);
        assertThat(rounds.percentile(99)).isEqualTo(4);
        assertThat(rounds.range(99)).isEqualTo("3.0–300");
    }
}

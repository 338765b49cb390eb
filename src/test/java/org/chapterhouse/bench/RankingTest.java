package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Offset<Double> EXACT = within(0.0001);
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

    @Test
    void bestOrderHasAGainOfOne() {
        assertThat(new Ranking(List.of("a", "b", "c", "x"), GRADES).ndcg(10)).isEqualTo(1, EXACT);
    }

    @Test
    void laterRanksCountLess() {
        // (0/1 + 3/1.5850 + 2/2) / (3/1 + 2/1.5850 + 1/2) = 2.8928 / 4.7619
        assertThat(new Ranking(List.of("x", "a", "b"), GRADES).ndcg(10)).isEqualTo(0.6075, EXACT);
    }

    @Test
    void gainIsCutOff() {
        // (0 + 3/1.5850) / (3 + 2/1.5850) = 1.8928 / 4.2619
        assertThat(new Ranking(List.of("x", "a", "b", "c"), GRADES).ndcg(2)).isEqualTo(0.4441, EXACT);
    }

    @Test
    void precisionIsAveragedOverAllThatIsRelevant() {
        // (1/1 + 2/3 + 0) / 3
        assertThat(new Ranking(List.of("c", "x", "a"), GRADES).averagePrecision())
                .isEqualTo(0.5556, EXACT);
    }

    @Test
    void recallLooksOnlySoFar() {
        Ranking ranking = new Ranking(List.of("a", "x", "b", "c"), GRADES);
        assertThat(ranking.recall(3)).isEqualTo(0.6667, EXACT);
        assertThat(ranking.recall(100)).isEqualTo(1, EXACT);
    }

    @Test
    void firstRelevantDecidesTheReciprocalRank() {
        assertThat(new Ranking(List.of("x", "y", "b", "a"), GRADES).reciprocalRank())
                .isEqualTo(0.3333, EXACT);
    }

    @Test
    void nothingFoundIsWorthNothing() {
        Ranking nothing = new Ranking(List.of(), GRADES);
        assertThat(List.of(nothing.ndcg(10), nothing.averagePrecision(), nothing.recall(100), nothing.reciprocalRank()))
                .containsOnly(0.0);
    }
}

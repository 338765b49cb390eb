package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SimilarityScaleTest {

    @Test
    void whatIsAsSimilarAsAllOthersDoesNotStandOut() {
        SimilarityScale scale = SimilarityScale.of(Collections.nCopies(200, 0.7));
        assertThat(scale.of(0.7)).isNegative();
    }

    @Test
    void anAnswerAmongManyStandsOutAboutAsMuchAsExpected() {
        List<Double> similarities = Stream.concat(
                        Stream.of(0.8),
                        Stream.iterate(0.5, each -> each + 0.001).limit(199))
                .toList();
        SimilarityScale scale = SimilarityScale.of(similarities);
        assertThat(scale.of(0.8)).isCloseTo(0.75, within(0.25));
        assertThat(scale.of(0.75)).isPositive().isLessThan(scale.of(0.8));
        assertThat(scale.of(0.55)).isNegative();
    }

    @Test
    void theOnlySessionStandsOutFromWhatIsNotThere() {
        SimilarityScale scale = SimilarityScale.of(List.of(0.75));
        assertThat(scale.of(0.75)).isPositive();
        assertThat(scale.of(0.45)).isNegative();
        assertThat(SimilarityScale.of(List.of()).of(0.4)).isNegative();
    }
}

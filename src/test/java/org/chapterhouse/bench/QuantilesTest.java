package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void medianIsTheMiddle() {
        assertThat(Quantiles.of(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
        assertThat(Quantiles.of(List.of(9.0, 1.0, 4.0, 6.0)).median()).isEqualTo(5);
    }

    @Test
    void percentileIsAMeasurementThatSoManyDoNotExceed() {
        Quantiles hundred = Quantiles.of(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(Quantiles.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThat(Quantiles.of(List.of()).median()).isNaN();
        assertThat(Quantiles.of(List.of()).percentile(95)).isNaN();
    }
}

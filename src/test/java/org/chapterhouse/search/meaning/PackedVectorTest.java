package org.chapterhouse.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PackedVectorTest {

    private static final int DIMENSIONS = 384;

    @Test
    void documentsAndQueriesStateTheSameBytes() {
        float[] vector = {0, 0.1f, -0.1f};

        byte[] stated = HexFormat.of().parseHex(PackedVector.digits(vector));

        assertThat(stated).containsExactly(0, 25, -25);
        assertThat(PackedVector.components(vector)).isEqualTo(List.of(0f, 25f, -25f));
    }

    @Test
    void aComponentTooLargeIsCutOffAndKeepsItsSign() {
        assertThat(PackedVector.components(new float[] {0.9f, -0.9f, Float.NaN}))
                .isEqualTo(List.of(127f, -127f, 0f));
    }

    @Property(tries = 200)
    void noSimilarityChangesByMoreThanAHundredth(@ForAll @LongRange(max = 1_000_000) long seed) {
        var dice = new java.util.Random(seed);
        float[] one = unit(dice, new float[DIMENSIONS], 1);
        // From nearly the same to hardly alike.
        float[] other = unit(dice, one, dice.nextDouble() * 4);

        assertThat(PackedVector.cosine(score(one, other), DIMENSIONS)).isCloseTo(product(one, other), within(0.01));
    }

    /** The model gives a few dimensions much in every text. */
    @Property(tries = 50)
    void norWhereAFewDimensionsAreLargeInAll(@ForAll @LongRange(max = 1_000_000) long seed) {
        var dice = new java.util.Random(seed);
        float[] one = withLarge(unit(dice, new float[DIMENSIONS], 1));
        float[] other = withLarge(unit(dice, new float[DIMENSIONS], 1));

        assertThat(PackedVector.cosine(score(one, other), DIMENSIONS)).isCloseTo(product(one, other), within(0.01));
    }

    private static float[] withLarge(float[] unit) {
        float[] vector = new float[unit.length];
        float rest = (float) Math.sqrt(1 - 0.47 * 0.47 - 0.37 * 0.37 - 0.35 * 0.35);
        for (int i = 3; i < vector.length; i++) {
            vector[i] = unit[i] * rest;
        }
        vector[0] = 0.47f;
        vector[1] = -0.37f;
        vector[2] = -0.35f;
        return vector;
    }

    /** As Elasticsearch says it computes it. */
    private static double score(float[] one, float[] other) {
        List<Float> first = PackedVector.components(one);
        List<Float> second = PackedVector.components(other);
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            sum += first.get(i) * second.get(i);
        }
        return (float) (0.5 + sum / (32_768.0 * first.size()));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] unit(java.util.Random dice, float[] near, double aside) {
        float[] vector = new float[near.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (near[i] + aside * dice.nextGaussian() / Math.sqrt(vector.length));
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}

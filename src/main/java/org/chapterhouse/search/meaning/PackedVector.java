package org.chapterhouse.search.meaning;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vector as the index holds it: a byte for each dimension. That is far less to send and a fifth of what floating-point
 * numbers and their quantized copy take on disk, so segments are fewer, while no similarity changes by more than a
 * hundredth. All are of about the same length, so that their product says how similar two are.
 */
public final class PackedVector {

    /**
     * A component of a vector of length 1 is cut off at a half. The model gives a few dimensions up to 0.47 in every text, so
     * that a scale with a lower limit would take away from every cosine.
     */
    private static final double SCALE = 2.0 * Byte.MAX_VALUE;
    /** Elasticsearch makes a score of the product of two vectors of bytes: half of one, and its share of the most possible. */
    private static final double MOST_POSSIBLE = 32_768;

    private PackedVector() {}

    /** In hexadecimal digits, as documents state it. */
    static String digits(float[] vector) {
        return HexFormat.of().formatHex(bytes(vector));
    }

    /** One by one, as queries state it. */
    public static List<Float> components(float[] vector) {
        byte[] bytes = bytes(vector);
        return IntStream.range(0, bytes.length).mapToObj(i -> (float) bytes[i]).toList();
    }

    /**
     * The cosine of two vectors of length 1, from the score that Elasticsearch gives to them.
     *
     * @param dimensions how many components each has
     */
    public static double cosine(double score, int dimensions) {
        return (score - 0.5) * MOST_POSSIBLE * dimensions / (SCALE * SCALE);
    }

    private static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            long scaled = Math.round(vector[i] * SCALE);
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, scaled));
        }
        return bytes;
    }
}

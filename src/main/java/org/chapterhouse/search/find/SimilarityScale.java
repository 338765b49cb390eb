package org.chapterhouse.search.find;

import java.util.Collection;
import java.util.Collections;
import java.util.stream.DoubleStream;

/**
 * How much a similarity to a text stands out from those of the other sessions. A cosine alone says little: in an archive
 * about one subject everything is similar to every question. The constants were chosen on two judged collections and on
 * our own 70 judged queries together.
 */
record SimilarityScale(double mean, double deviation) {

    /** As if so many sessions about something else were there too: else the only session would stand out from nothing. */
    private static final int OTHERS = 10;

    /** The cosine of texts about different subjects. */
    private static final double OTHER = 0.45;

    private static final double LEAST_DEVIATION = 0.03;
    /** In standard deviations: whatever stands out less is as similar as anything. */
    private static final double LEAST = 0.5;
    /** As far as an answer stands out, in standard deviations. */
    private static final double USUAL = 4;

    /** @param similarities cosines of the most similar sessions, in any order */
    static SimilarityScale of(Collection<Double> similarities) {
        double[] all = DoubleStream.concat(
                        similarities.stream().mapToDouble(Double::doubleValue),
                        Collections.nCopies(OTHERS, OTHER).stream().mapToDouble(Double::doubleValue))
                .toArray();
        double mean = DoubleStream.of(all).average().orElse(OTHER);
        double variance = DoubleStream.of(all)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        return new SimilarityScale(mean, Math.max(LEAST_DEVIATION, Math.sqrt(variance)));
    }

    /** How similar one is beside the best of several: 1 for the best, 0 for one about something else. */
    static double beside(double best, double similarity) {
        return best <= OTHER ? 1 : Math.max(0, (similarity - OTHER) / (best - OTHER));
    }

    /** How far it stands out: 0 or less is no further than many others, 1 about as far as an answer does. */
    double of(double similarity) {
        return ((similarity - mean) / deviation - LEAST) / USUAL;
    }
}

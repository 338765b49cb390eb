package org.chapterhouse.bench;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/**
 * A query and what would be a good answer.
 *
 * @param judgments best first; whatever is not listed is not relevant
 */
record JudgedQuery(String id, String kind, String query, List<Judgment> judgments) {

    /**
     * @param session slug of a session
     * @param grade   3 answers the query, 2 is clearly about it, 1 touches it
     * @param seconds starts of the captions at which the answer is said; empty where no moment answers
     */
    record Judgment(String session, int grade, List<Double> seconds) {

        Judgment {
            seconds = seconds == null ? List.of() : List.copyOf(seconds);
        }

        /** Seconds from a place in the recording to the nearest at which the answer is said. */
        double distance(double second) {
            return seconds.stream()
                    .mapToDouble(answer -> Math.abs(answer - second))
                    .min()
                    .orElseThrow();
        }
    }

    /** Grades by session. */
    Map<String, Integer> grades() {
        return judgments.stream().collect(toMap(Judgment::session, Judgment::grade));
    }
}

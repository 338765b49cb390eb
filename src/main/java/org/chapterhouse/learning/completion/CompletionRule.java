package org.chapterhouse.learning.completion;

import org.chapterhouse.media.CreditWindow;

/**
 * When a recording counts as watched: 70% of a very short one, rising to 95% of one of ten minutes or more, of the
 * stretch that gives credit and in any order. The version is kept with every completion, so that a later rule changes
 * nothing that was earned.
 */
public final class CompletionRule {

    /** The version of the rule that this class states. */
    public static final int VERSION = 1;

    private static final double LOWEST = 0.70;
    private static final double RISE = 0.25;
    private static final int FULL_RISE_SECONDS = 600;

    private CompletionRule() {}

    /** The share of the window that must be watched, 0.70 to 0.95. */
    static double threshold(CreditWindow window) {
        return LOWEST + RISE * Math.min(window.seconds(), FULL_RISE_SECONDS) / FULL_RISE_SECONDS;
    }

    /** How many seconds of the window must be watched; rounded up, so never early. */
    public static int secondsNeeded(CreditWindow window) {
        // Without the nudge 0.95 * 600 would need 571 seconds, because 0.95 has no exact binary form.
        return (int) Math.ceil(threshold(window) * window.seconds() - 1e-9);
    }

    static boolean enough(Credit credit, CreditWindow window) {
        return credit.seconds() >= secondsNeeded(window);
    }

    /** Whether what was watched alone would not be enough. */
    static boolean byReading(Credit credit, CreditWindow window) {
        return credit.played() < secondsNeeded(window);
    }
}

package org.chapterhouse.web.frame;

import org.chapterhouse.web.ui.Length;

/** What is said about the length of a session, so that nobody takes a sample for the original. */
public final class SessionLength {

    private SessionLength() {}

    /**
     * Such as {@code 58 min}, {@code Original 60 min · sample 4 min} or {@code Original 60 min}; null where nothing is
     * known. All lengths are in seconds.
     *
     * @param original of the event itself, or null
     * @param recorded of what plays here, or null where nothing does
     * @param sample   whether what plays is a sample recording
     */
    public static String of(Integer original, Integer recorded, boolean sample, Texts texts) {
        if (recorded != null && !sample) {
            return Length.of(recorded);
        }
        if (recorded == null) {
            return original == null ? null : texts.get("length.original", Length.of(original));
        }
        return original == null
                ? texts.get("length.sample", Length.of(recorded))
                : texts.get("length.both", Length.of(original), Length.of(recorded));
    }
}

package org.chapterhouse.media;

import java.util.Optional;

/** What becomes of the recordings of a session that is merged into another one. */
public enum RecordingFate {
    /** There are none. */
    NONE,
    /** They become those of the session that stays, which has none. */
    MOVED,
    /** It plays the same as that of the session that stays, so that times in it mean the same there. */
    SAME,
    /** It is another one: times in it mean nothing in that of the session that stays. */
    LEFT;

    /** @param kept the recording that is played of the session that stays, likewise of the one that goes */
    public static RecordingFate of(Optional<Recording> kept, Optional<Recording> merged) {
        if (merged.isEmpty()) {
            return NONE;
        }
        if (kept.isEmpty()) {
            return MOVED;
        }
        return kept.get().playsTheSame(merged.get()) ? SAME : LEFT;
    }

    /** Whether a time of one recording is the same time in the other. */
    public boolean keepsTimes() {
        return this != LEFT;
    }
}

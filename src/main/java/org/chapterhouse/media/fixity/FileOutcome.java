package org.chapterhouse.media.fixity;

/** What came of checking a file. */
public enum FileOutcome {
    SOUND,
    /** It is not what came in. */
    DAMAGED,
    MISSING
}

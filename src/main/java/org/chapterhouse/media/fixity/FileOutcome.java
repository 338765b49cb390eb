package org.chapterhouse.media.fixity;

/** What came of checking a file. */
public enum FileOutcome {
    SOUND,
    /** It is not what came in. */
    DAMAGED,
    MISSING,
    /** The disk or the bucket does not give all of it; that may pass. */
    UNREADABLE
}

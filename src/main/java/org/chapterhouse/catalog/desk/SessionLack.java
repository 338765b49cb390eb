package org.chapterhouse.catalog.desk;

/** What a session can do without, though readers lose something by it; what they lose most by comes first. */
public enum SessionLack {
    RECORDING,
    /** Of a session that has a recording. */
    CAPTIONS,
    SUMMARY,
    DATE,
    PRESENTERS,
    TOPICS
}

package org.chapterhouse.catalog;

/** What a session has to offer; people filter by it. */
public enum SessionContent {
    RECORDING,
    TRANSCRIPT,
    SLIDES
}

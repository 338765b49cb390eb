package org.chapterhouse.search;

/** Where the words of a moment stand. */
public enum MomentKind {
    TRANSCRIPT, SLIDE, HANDOUT,
    /** Title and summary; never listed as a moment. */
    ABOUT
}

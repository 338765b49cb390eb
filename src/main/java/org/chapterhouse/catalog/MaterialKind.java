package org.chapterhouse.catalog;

/** What a material is, in the words of the field. */
public enum MaterialKind {
    SLIDES,
    HANDOUT,
    WORKSHEET,
    TOOLKIT,
    REPORT,
    BRIEF,
    LINK
}

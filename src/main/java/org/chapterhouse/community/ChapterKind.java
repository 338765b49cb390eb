package org.chapterhouse.community;

/** What a chapter covers. */
public enum ChapterKind {
    STATE,
    DISTRICT,
    TERRITORY,
    REGIONAL
}

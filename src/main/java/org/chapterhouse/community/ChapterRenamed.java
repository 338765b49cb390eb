package org.chapterhouse.community;

/** A chapter is new or gone, or its name or region has changed. Fired inside the changing transaction. */
public record ChapterRenamed(String slug) {}

package org.chapterhouse.media.edit;

/** A material of a program is new, or what is said about it or its text has changed. Fired inside the changing transaction. */
public record MaterialChanged(long materialId) {}

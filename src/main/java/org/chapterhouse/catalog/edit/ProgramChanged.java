package org.chapterhouse.catalog.edit;

/** A program is new, or what is said about it has changed. Fired inside the changing transaction. */
public record ProgramChanged(long programId) {}

package org.chapterhouse.catalog.edit;

/** A program was added, or one of its fields was changed. Fired inside the changing transaction. */
public record ProgramChanged(long programId) {}

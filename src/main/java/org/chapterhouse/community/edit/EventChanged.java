package org.chapterhouse.community.edit;

/** An event was added, or one of its fields was changed. Fired inside the changing transaction. */
public record EventChanged(long eventId) {}

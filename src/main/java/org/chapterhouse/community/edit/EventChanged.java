package org.chapterhouse.community.edit;

/** An event is new, or what is said about it has changed. Fired inside the changing transaction. */
public record EventChanged(long eventId) {}

package org.chapterhouse.community.edit;

/** A resource is new, or what is said about it has changed. Fired inside the changing transaction. */
public record ResourceChanged(long resourceId) {}

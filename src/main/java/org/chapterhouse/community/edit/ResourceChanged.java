package org.chapterhouse.community.edit;

/** A resource was added, or one of its fields was changed. Fired inside the changing transaction. */
public record ResourceChanged(long resourceId) {}

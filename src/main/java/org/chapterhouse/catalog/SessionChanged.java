package org.chapterhouse.catalog;

/**
 * A session, or something shown or found with it, was created, changed or removed. Fired inside the transaction that
 * changes it, so that whoever must follow (the search queue) is saved or lost together with the change.
 */
public record SessionChanged(long sessionId) {}

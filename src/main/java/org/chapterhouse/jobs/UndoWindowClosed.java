package org.chapterhouse.jobs;

import java.time.Instant;

/**
 * What was deleted before this time can no longer be restored: whoever owns such rows removes them now. Fired inside a
 * transaction.
 */
public record UndoWindowClosed(Instant deletedBefore) {}

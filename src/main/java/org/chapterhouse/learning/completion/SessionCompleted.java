package org.chapterhouse.learning.completion;

/** A learner has completed a session. Fired once, inside the transaction that stores it. */
public record SessionCompleted(long accountId, long sessionId) {}

package org.chapterhouse.learning.completion;

/** A learner has marked a material as read. Fired inside the transaction that stores it. */
record MaterialRead(long accountId, long materialId) {}

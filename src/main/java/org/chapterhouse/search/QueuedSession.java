package org.chapterhouse.search;

/** A session that the index has to follow, and the version its document will get. */
record QueuedSession(long sessionId, long revision) {
}

package org.chapterhouse.search;

/**
 * What an index is to hold of a session.
 *
 * @param version  something with a higher one is never replaced
 * @param document null where the session is gone
 */
record DocumentDraft(long sessionId, long version, SessionDocument document) {
}

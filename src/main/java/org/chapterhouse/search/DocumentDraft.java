package org.chapterhouse.search;

/**
 * What an index is to hold of a session.
 *
 * @param version  something with a higher one is never replaced
 * @param document null where the index is to hold nothing: the session is gone, or is not for everybody and unmade
 * @param unmade   why the document could not be made, else null
 */
record DocumentDraft(long sessionId, long version, SessionDocument document, String unmade) {

    static DocumentDraft of(long sessionId, long version, SessionDocument document) {
        return new DocumentDraft(sessionId, version, document, null);
    }
}

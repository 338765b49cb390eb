package org.chapterhouse.search.index;

import org.chapterhouse.search.document.SessionDocument;

/**
 * What an index is to hold of a session.
 *
 * @param session      with the version; something with a higher one is never replaced
 * @param document     null where the index is to hold nothing: the session is gone, or is not for everybody and unmade
 * @param unmade       why the document could not be made, else null
 * @param lacksVectors whether some are still to be computed
 */
record DocumentDraft(QueuedSession session, SessionDocument document, String unmade, boolean lacksVectors) {

    static DocumentDraft gone(QueuedSession session) {
        return new DocumentDraft(session, null, null, false);
    }

    static DocumentDraft unmade(QueuedSession session, String reason) {
        return new DocumentDraft(session, null, reason, false);
    }

    DocumentDraft complete(SessionDocument withVectors) {
        return new DocumentDraft(session, withVectors, null, false);
    }

    boolean isGone() {
        return document == null && unmade == null;
    }

    long sessionId() {
        return session.sessionId();
    }

    long version() {
        return session.revision();
    }
}

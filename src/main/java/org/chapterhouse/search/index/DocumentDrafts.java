package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.problem.Messages;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.document.SessionDocuments;
import org.chapterhouse.search.meaning.PassageVectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Builds what an index is to hold of sessions, many at once and with the vectors known: for edits and rebuilds alike. */
@Dependent
class DocumentDrafts {

    private static final Logger LOG = System.getLogger(DocumentDrafts.class.getName());

    @Inject
    private SessionDocuments documents;

    @Inject
    private PassageVectors vectors;

    /** One for each, in their order. Where one cannot be made, the others are all the same. */
    List<DocumentDraft> of(List<QueuedSession> sessions) {
        try {
            return together(sessions);
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "One of these sessions cannot be read; each is tried by itself.", e);
            return sessions.stream().map(this::alone).toList();
        }
    }

    private DocumentDraft alone(QueuedSession session) {
        try {
            return together(List.of(session)).get(0);
        } catch (Exception e) {
            return DocumentDraft.unmade(session, Messages.text("index.reason.unmade", e));
        }
    }

    private List<DocumentDraft> together(List<QueuedSession> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        Map<Long, SessionDocument> made =
                documents.of(sessions.stream().map(QueuedSession::sessionId).toList());
        Iterator<PassageVectors.Known> known = vectors.known(sessions.stream()
                        .map(session -> made.get(session.sessionId()))
                        .filter(Objects::nonNull)
                        .toList())
                .iterator();
        return sessions.stream()
                .map(session -> made.containsKey(session.sessionId())
                        ? draft(session, known.next())
                        : DocumentDraft.gone(session))
                .toList();
    }

    private static DocumentDraft draft(QueuedSession session, PassageVectors.Known known) {
        return new DocumentDraft(session, known.document(), null, !known.complete());
    }
}

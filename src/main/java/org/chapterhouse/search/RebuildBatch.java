package org.chapterhouse.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.BulkWriter.Fate;

import co.elastic.clients.elasticsearch._types.Refresh;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Takes some sessions over into an index that is being filled. What a change has put there already stays: documents of a
 * rebuild have the lowest version. A session whose document cannot be made or is refused goes to the queue, which tries
 * it again and tells an editor in the end.
 */
@Dependent
class RebuildBatch {

    private static final Logger LOG = System.getLogger(RebuildBatch.class.getName());
    private static final long LOWEST_VERSION = 0;

    @Inject
    private SessionDocuments documents;
    @Inject
    private PassageVectors vectors;
    @Inject
    private BulkWriter bulk;
    @Inject
    private IndexQueue queue;

    /** Reads the sessions; those that were removed meanwhile are left out. */
    List<DocumentDraft> read(List<Long> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        try {
            return drafts(documents.all(sessions));
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "One of these sessions cannot be read; each is tried by itself.", e);
            return sessions.stream().flatMap(id -> readAlone(id).stream()).toList();
        }
    }

    /** @throws Unavailable if not all of them arrived; the same again does no harm */
    void write(String index, List<DocumentDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        List<BulkWriter.Outcome> outcomes = bulk.write(IndexSchema.writeAlias(index), drafts, Refresh.False);
        for (int i = 0; i < drafts.size(); i++) {
            Fate fate = outcomes.get(i).fate();
            if (fate == Fate.REFUSED) {
                queue.enqueue(drafts.get(i).sessionId());
            } else if (fate != Fate.TAKEN) {
                throw new Unavailable("The search server did not take everything: " + outcomes.get(i).reason(), null);
            }
        }
    }

    private Optional<DocumentDraft> readAlone(long id) {
        try {
            return drafts(documents.all(List.of(id))).stream().findFirst();
        } catch (Exception e) {
            queue.enqueue(id);
            return Optional.empty();
        }
    }

    private List<DocumentDraft> drafts(Map<Long, SessionDocument> read) {
        List<DocumentDraft> drafts = new ArrayList<>();
        read.forEach((id, document) -> drafts.add(DocumentDraft.of(id, LOWEST_VERSION, vectors.known(id, document))));
        return drafts;
    }
}

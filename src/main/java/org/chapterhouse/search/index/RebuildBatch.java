package org.chapterhouse.search.index;

import java.io.IOException;
import java.util.List;

import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.index.BulkWriter.Fate;

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

    private static final long LOWEST_VERSION = 0;

    @Inject
    private DocumentDrafts drafts;

    @Inject
    private BulkWriter bulk;

    @Inject
    private IndexQueue queue;

    @Inject
    private VectorQueue vectors;

    /** Reads the sessions; those that were removed meanwhile are left out. */
    List<DocumentDraft> read(List<Long> sessions) {
        List<DocumentDraft> made = drafts.of(sessions.stream()
                .map(id -> new QueuedSession(id, LOWEST_VERSION))
                .toList());
        made.stream().filter(draft -> draft.unmade() != null).forEach(draft -> queue.enqueue(draft.sessionId()));
        return made.stream().filter(draft -> draft.document() != null).toList();
    }

    /** @throws Unavailable if not all of them arrived; the same again does no harm */
    void write(String index, List<DocumentDraft> read) {
        if (read.isEmpty()) {
            return;
        }
        List<BulkWriter.Outcome> outcomes = bulk.write(IndexSchema.writeAlias(index), read, Refresh.False);
        for (int i = 0; i < read.size(); i++) {
            Fate fate = outcomes.get(i).fate();
            if (fate == Fate.REFUSED) {
                queue.enqueue(read.get(i).sessionId());
            } else if (fate != Fate.TAKEN) {
                throw new Unavailable(
                        "problem.index.partial", new IOException(outcomes.get(i).reason()));
            }
        }
        vectors.add(read.stream().filter(DocumentDraft::lacksVectors).toList());
    }
}

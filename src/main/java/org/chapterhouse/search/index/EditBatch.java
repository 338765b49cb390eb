package org.chapterhouse.search.index;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.index.BulkWriter.Fate;
import org.chapterhouse.search.index.BulkWriter.Outcome;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Indexes edited sessions in their current state and reports the outcome to the queue. */
@Dependent
class EditBatch {

    @Inject
    private DocumentDrafts drafts;

    @Inject
    private IndexWriter writer;

    @Inject
    private Sessions sessions;

    @Inject
    private IndexQueue queue;

    @Inject
    private VectorQueue vectors;

    /** @throws Unavailable if Elasticsearch is away; the rows are back in the queue then */
    void write(List<QueuedSession> claimed) {
        List<DocumentDraft> sent =
                drafts.of(claimed).stream().filter(this::isSent).toList();
        if (sent.isEmpty()) {
            return;
        }
        try {
            settle(sent, writer.write(sent));
        } catch (Exception e) {
            queue.putBack(sent.stream().map(DocumentDraft::session).toList());
            throw e;
        }
    }

    /** If no document can be made of a public session, the queue is told and the older document stays. */
    private boolean isSent(DocumentDraft draft) {
        if (draft.unmade() == null || !sessions.isPublic(draft.sessionId())) {
            return true;
        }
        queue.refused(draft.session(), draft.unmade());
        return false;
    }

    private void settle(List<DocumentDraft> sent, List<Outcome> outcomes) {
        List<DocumentDraft> done = new ArrayList<>();
        List<QueuedSession> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            DocumentDraft draft = sent.get(i);
            Outcome outcome = outcome(draft, outcomes.get(i));
            switch (outcome.fate()) {
                case TAKEN -> done.add(draft);
                case REFUSED -> queue.refused(draft.session(), outcome.reason());
                default -> again.add(draft.session());
            }
        }
        vectors.add(done.stream().filter(DocumentDraft::lacksVectors).toList());
        vectors.forget(done.stream()
                .filter(DocumentDraft::isGone)
                .map(DocumentDraft::session)
                .toList());
        queue.done(done.stream().map(DocumentDraft::session).toList());
        queue.putBack(again);
        if (!again.isEmpty()) {
            throw new Unavailable("problem.index.partial");
        }
    }

    /** A session that was only removed from the index is still to be indexed. */
    private static Outcome outcome(DocumentDraft draft, Outcome outcome) {
        return draft.unmade() != null && outcome.fate() == Fate.TAKEN
                ? new Outcome(Fate.REFUSED, draft.unmade())
                : outcome;
    }
}

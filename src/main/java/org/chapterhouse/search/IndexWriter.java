package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.BulkWriter.Fate;
import org.chapterhouse.search.BulkWriter.Outcome;

import co.elastic.clients.elasticsearch._types.Refresh;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes documents as they are in the database now, and tells the queue how it went. */
@Dependent
class IndexWriter {

    /** So few that a person may be waiting for them; a larger batch is left to the usual refresh, within a second. */
    private static final int FEW = 10;

    @Inject
    private BulkWriter bulk;
    @Inject
    private IndexSchema schema;
    @Inject
    private IndexRebuilds rebuilds;
    @Inject
    private SessionDocuments documents;
    @Inject
    private Sessions sessions;
    @Inject
    private PassageVectors vectors;
    @Inject
    private IndexQueue queue;

    /** @throws Unavailable if Elasticsearch is away; the rows are back in the queue then */
    void write(List<QueuedSession> claimed) {
        List<QueuedSession> sent = new ArrayList<>();
        List<DocumentDraft> drafts = new ArrayList<>();
        for (QueuedSession row : claimed) {
            draft(row).ifPresent(draft -> {
                sent.add(row);
                drafts.add(draft);
            });
        }
        if (sent.isEmpty()) {
            return;
        }
        try {
            // Asked after the rows were claimed: a rebuild that begins only now reads the sessions as they are by then.
            // It comes first, so that it is never behind what is searched when it takes over.
            List<Outcome> filled = rebuilds.findRunning().map(rebuild -> IndexSchema.writeAlias(rebuild.getIndexName()))
                    .map(alias -> bulk.write(alias, drafts, Refresh.False))
                    .orElse(Collections.nCopies(sent.size(), Outcome.NOWHERE));
            List<Outcome> searched = bulk.write(schema.alias(), drafts, sent.size() <= FEW ? Refresh.True : Refresh.False);
            settle(sent, IntStream.range(0, sent.size())
                    .mapToObj(i -> outcome(drafts.get(i), together(filled.get(i), searched.get(i)))).toList());
        } catch (Exception e) {
            queue.putBack(sent);
            throw e;
        }
    }

    /** Empty where no document can be made of a public session, which the queue then knows: the older one stays. */
    private Optional<DocumentDraft> draft(QueuedSession row) {
        try {
            return Optional.of(DocumentDraft.of(row.sessionId(), row.revision(), documents.find(row.sessionId())
                    .map(document -> vectors.known(row.sessionId(), document)).orElse(null)));
        } catch (Exception e) {
            String reason = "The document could not be made: " + e;
            if (!sessions.isPublic(row.sessionId())) {
                return Optional.of(new DocumentDraft(row.sessionId(), row.revision(), null, reason));
            }
            queue.refused(row, reason);
            return Optional.empty();
        }
    }

    /** A session that was only removed from the index is still to be indexed. */
    private static Outcome outcome(DocumentDraft draft, Outcome outcome) {
        return draft.unmade() != null && outcome.fate() == Fate.TAKEN ? new Outcome(Fate.REFUSED, draft.unmade()) : outcome;
    }

    private void settle(List<QueuedSession> sent, List<Outcome> outcomes) {
        List<QueuedSession> done = new ArrayList<>();
        List<QueuedSession> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            switch (outcomes.get(i).fate()) {
                case TAKEN -> done.add(sent.get(i));
                case REFUSED -> queue.refused(sent.get(i), outcomes.get(i).reason());
                default -> again.add(sent.get(i));
            }
        }
        queue.done(done);
        queue.putBack(again);
        if (!again.isEmpty()) {
            throw new Unavailable("The search server did not take everything.", null);
        }
    }

    /**
     * An index that is missing needs nothing: it will be filled from the database. One that is searched until another is
     * filled may be of an older form, so what only that one refuses is in order.
     */
    private static Outcome together(Outcome filled, Outcome searched) {
        if (filled.fate() == Fate.NOWHERE || searched.fate() == Fate.BUSY) {
            return searched;
        }
        return filled;
    }
}

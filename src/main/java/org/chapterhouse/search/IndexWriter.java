package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.problem.Unavailable;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes documents as they are in the database now, and tells the queue how it went. */
@Dependent
class IndexWriter {

    /** So few that a person may be waiting for them; a larger batch is left to the usual refresh, within a second. */
    private static final int FEW = 10;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    @Inject
    private SearchServer server;
    @Inject
    private IndexSchema schema;
    @Inject
    private SessionDocuments documents;
    @Inject
    private PassageVectors vectors;
    @Inject
    private IndexQueue queue;

    /** @throws Unavailable if Elasticsearch is away; the rows are back in the queue then */
    void write(List<QueuedSession> claimed) {
        List<QueuedSession> sent = new ArrayList<>();
        List<BulkOperation> operations = new ArrayList<>();
        for (QueuedSession row : claimed) {
            operation(row).ifPresent(operation -> {
                sent.add(row);
                operations.add(operation);
            });
        }
        if (operations.isEmpty()) {
            return;
        }
        try {
            BulkResponse answer = server.write(client -> client.bulk(request -> request.index(schema.writeAlias())
                    .requireAlias(true).refresh(sent.size() <= FEW ? Refresh.True : Refresh.False)
                    .operations(operations)));
            settle(sent, answer.items());
        } catch (RuntimeException e) {
            queue.putBack(sent);
            throw e;
        }
    }

    /** Empty where no document can be made of the session, which the queue then knows. */
    private Optional<BulkOperation> operation(QueuedSession row) {
        String id = String.valueOf(row.sessionId());
        try {
            return Optional.of(documents.find(row.sessionId()).map(document -> vectors.known(row.sessionId(), document))
                    .map(document -> BulkOperation.of(operation -> operation.index(index -> index.id(id)
                            .version(row.revision()).versionType(VersionType.ExternalGte).document(document))))
                    .orElseGet(() -> BulkOperation.of(operation -> operation.delete(delete -> delete.id(id)
                            .version(row.revision()).versionType(VersionType.ExternalGte)))));
        } catch (RuntimeException e) {
            queue.refused(row, "The document could not be made: " + e);
            return Optional.empty();
        }
    }

    private void settle(List<QueuedSession> sent, List<BulkResponseItem> items) {
        List<QueuedSession> done = new ArrayList<>();
        List<QueuedSession> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            BulkResponseItem item = items.get(i);
            // A conflict means that something newer is there already.
            if (item.error() == null || item.status() == CONFLICT) {
                done.add(sent.get(i));
            } else if (SearchServer.busy(item.status()) || item.status() == NOT_FOUND) {
                again.add(sent.get(i));
            } else {
                queue.refused(sent.get(i), item.error().type() + ": " + item.error().reason());
            }
        }
        queue.done(done);
        queue.putBack(again);
        if (!again.isEmpty()) {
            throw new Unavailable("The search server did not take everything.", null);
        }
    }
}

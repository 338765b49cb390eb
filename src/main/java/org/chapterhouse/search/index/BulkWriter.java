package org.chapterhouse.search.index;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.document.SessionDocument;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Sends documents to an index and returns the outcome of each. */
@Dependent
class BulkWriter {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    @Inject
    private SearchServer server;

    /** How a document fared. */
    enum Fate {
        /** It is there, or something newer is. */
        TAKEN,
        /** It would be refused again. */
        REFUSED,
        /** It may be taken later. */
        BUSY,
        /** There is no such index. */
        NOWHERE
    }

    /** @param reason what Elasticsearch says; null where the document was taken */
    record Outcome(Fate fate, String reason) {

        static final Outcome NOWHERE = new Outcome(Fate.NOWHERE, null);
    }

    /**
     * A document that is refused leaves an older one in the index; only what not everybody may see is removed instead.
     *
     * @param alias   of the index; without it nothing is written
     * @param refresh whether it is found when this returns
     * @return an outcome for each draft, in their order
     * @throws Unavailable if Elasticsearch is away
     */
    List<Outcome> write(String alias, List<DocumentDraft> drafts, Refresh refresh) {
        List<Outcome> outcomes =
                send(alias, refresh, drafts.stream().map(BulkWriter::operation).toList());
        List<BulkOperation> hidden = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            SessionDocument document = drafts.get(i).document();
            if (outcomes.get(i).fate() == Fate.REFUSED
                    && document != null
                    && document.visibility() != Visibility.PUBLIC) {
                hidden.add(removal(drafts.get(i)));
            }
        }
        if (!hidden.isEmpty()) {
            send(alias, refresh, hidden);
        }
        return outcomes;
    }

    private List<Outcome> send(String alias, Refresh refresh, List<BulkOperation> operations) {
        return server
                .write(client -> client.bulk(request ->
                        request.index(alias).requireAlias(true).refresh(refresh).operations(operations)))
                .items()
                .stream()
                .map(BulkWriter::outcome)
                .toList();
    }

    private static BulkOperation operation(DocumentDraft draft) {
        return draft.document() == null
                ? removal(draft)
                : BulkOperation.of(operation -> operation.index(index -> index.id(String.valueOf(draft.sessionId()))
                        .version(draft.version())
                        .versionType(VersionType.ExternalGte)
                        .document(draft.document())));
    }

    private static BulkOperation removal(DocumentDraft draft) {
        return BulkOperation.of(operation -> operation.delete(delete -> delete.id(String.valueOf(draft.sessionId()))
                .version(draft.version())
                .versionType(VersionType.ExternalGte)));
    }

    private static Outcome outcome(BulkResponseItem item) {
        if (item.error() == null || item.status() == CONFLICT) {
            return new Outcome(Fate.TAKEN, null);
        }
        Fate fate =
                SearchServer.busy(item.status()) ? Fate.BUSY : item.status() == NOT_FOUND ? Fate.NOWHERE : Fate.REFUSED;
        return new Outcome(fate, item.error().type() + ": " + item.error().reason());
    }
}

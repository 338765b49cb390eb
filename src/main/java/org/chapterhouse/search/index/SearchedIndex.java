package org.chapterhouse.search.index;

import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.meaning.ForegroundSearches;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The index that is searched, for questions a person waits for. Safe for use by many threads. */
@ApplicationScoped
public class SearchedIndex {

    @Inject
    private SearchServer server;

    @Inject
    private IndexSchema schema;

    @Inject
    private ForegroundSearches searches;

    /** What requests call it, whichever index that is at present. */
    public String name() {
        return schema.alias();
    }

    /** @throws Unavailable if the search server is away or cannot answer this */
    public <D> SearchResponse<D> search(SearchRequest request, Class<D> documents) {
        return ask(client -> client.search(request, documents));
    }

    /**
     * Several searches in one request; each answer may be a failure of its own.
     *
     * @throws Unavailable if the search server is away or cannot answer this
     */
    public List<MultiSearchResponseItem<Void>> searchAll(MsearchRequest requests) {
        return ask(client -> client.msearch(requests, Void.class)).responses();
    }

    private <T> T ask(SearchServer.Request<T> request) {
        searches.begin();
        try {
            return server.ask(request);
        } finally {
            searches.end();
        }
    }

    /** What may be found at all: visible to this viewer, and without what the text excludes. */
    public static Query visible(Query query, Query notExcluded, Viewer viewer) {
        List<FieldValue> allowed = Access.readable(viewer).stream()
                .map(v -> FieldValue.of(v.name()))
                .toList();
        return Query.of(q -> q.bool(bool -> bool.must(query)
                .filter(notExcluded)
                .filter(filter ->
                        filter.terms(terms -> terms.field("visibility").terms(any -> any.value(allowed))))));
    }
}

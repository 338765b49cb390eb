package org.chapterhouse.search.find;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.QueryText;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which words stand anywhere at all. One request to Elasticsearch each time. */
@Dependent
class KnownWords {

    @Inject
    private SearchedIndex index;

    /** Whether each word and each phrase of the text stands in some session that the viewer may see; the first words count. */
    boolean hold(QueryText text, Viewer viewer) {
        TextMatch match = new TextMatch(text, List.of());
        List<RequestItem> questions = Stream.concat(match.each().stream(), Stream.of(match.quoted()))
                .map(query -> anywhere(query, match, viewer))
                .toList();
        MsearchRequest request =
                MsearchRequest.of(all -> all.index(index.name()).searches(questions));
        return index.searchAll(request).stream()
                .allMatch(answer ->
                        answer.isResult() && answer.result().hits().total().value() > 0);
    }

    private static RequestItem anywhere(Query query, TextMatch match, Viewer viewer) {
        return RequestItem.of(item -> item.header(h -> h)
                .body(MultisearchBody.of(body -> body.size(0)
                        .terminateAfter(1L)
                        .query(SearchedIndex.visible(query, match.notExcluded(), viewer)))));
    }
}

package org.chapterhouse.search.find;

import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.QueryText;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which words stand anywhere at all. One request to Elasticsearch each time. */
@Dependent
class KnownWords {

    @Inject
    private SearchedIndex index;

    /**
     * Whether more than half of the first words of the text stand in some session that the viewer may see: a question in
     * other words has some that nobody used, and is a question about what was said all the same.
     */
    boolean holdMost(QueryText text, Viewer viewer) {
        TextMatch match = new TextMatch(text, List.of());
        List<RequestItem> questions = match.each().stream()
                .map(word -> RequestItem.of(item -> item.header(h -> h).body(SearchRequests.any(word, match, viewer))))
                .toList();
        MsearchRequest request =
                MsearchRequest.of(all -> all.index(index.name()).searches(questions));
        // A question that failed proves nothing.
        long unknown = index.searchAll(request).stream()
                .filter(answer ->
                        answer.isResult() && answer.result().hits().total().value() == 0)
                .count();
        return unknown * 2 < questions.size();
    }
}

package org.chapterhouse.search;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Visibility;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.InnerHits;

/** What is sent to Elasticsearch for a search: one request for the page, the facets and the moments. */
final class SearchRequests {

    /** Elasticsearch pages no further; nobody reads that far. */
    private static final int WINDOW = 10_000;
    /** More passages than recordings of three hours have. */
    private static final int MOST_PASSAGES = 500;
    private static final List<FieldAndFormat> PASSAGE_FIELDS = List.of("kind", "start", "page", "material",
            "material_title", "cues").stream().map(field -> FieldAndFormat.of(f -> f.field("passages." + field))).toList();

    private SearchRequests() {
    }

    static SearchRequest of(String index, SearchQuery query, QueryText text, Viewer viewer) {
        boolean within = query.skipped() + query.size() <= WINDOW;
        TextMatch match = new TextMatch(text);
        return SearchRequest.of(request -> {
            request.index(index).trackTotalHits(total -> total.enabled(true)).trackScores(true)
                    .from(within ? (int) query.skipped() : 0).size(within ? query.size() : 0)
                    .query(visible(match.sessions(moments(match)), viewer))
                    .postFilter(SearchFacet.filter(List.of(SearchFacet.values()), query))
                    .sort(order(query)).highlight(ownMarks(match))
                    .source(source -> source.filter(filter -> filter
                            .includes("slug", "title", "summary", "topics", "programs", "held_on", "visibility", "shown")));
            for (SearchFacet facet : SearchFacet.values()) {
                request.aggregations(facet.name(), facet.counts(query));
            }
            return request;
        });
    }

    private static Query visible(Query query, Viewer viewer) {
        List<FieldValue> allowed = Visibility.visibleTo(viewer).stream().map(v -> FieldValue.of(v.name())).toList();
        return Query.of(q -> q.bool(bool -> bool.must(query)
                .filter(filter -> filter.terms(terms -> terms.field("visibility").terms(any -> any.value(allowed))))));
    }

    private static List<SortOptions> order(SearchQuery query) {
        SortOptions score = SortOptions.of(sort -> sort.score(by -> by.order(SortOrder.Desc)));
        SortOptions newest = SortOptions.of(sort -> sort.field(by -> by.field("held_on").order(SortOrder.Desc)
                .missing("_last")));
        SortOptions slug = SortOptions.of(sort -> sort.field(by -> by.field("slug")));
        return query.order() == SearchQuery.Order.NEWEST ? List.of(newest, score, slug) : List.of(score, newest, slug);
    }

    private static InnerHits moments(TextMatch match) {
        return InnerHits.of(hits -> hits.size(MOST_PASSAGES).source(source -> source.fetch(false))
                .docvalueFields(PASSAGE_FIELDS)
                .highlight(marked("passages.text", "passages.text.exact", match.marksInPassages())));
    }

    private static Highlight ownMarks(TextMatch match) {
        Highlight title = marked("title", "title.exact", match.marks("title", "title.exact"));
        Highlight summary = marked("summary", "summary", match.marks("summary", "summary"));
        return Highlight.of(highlight -> highlight.preTags(title.preTags()).postTags(title.postTags())
                .fields(title.fields()).fields(summary.fields()));
    }

    /** The whole field, so that offsets in it are known. */
    private static Highlight marked(String field, String exactField, Query marks) {
        HighlightField whole = HighlightField.of(f -> f.numberOfFragments(0).highlightQuery(marks)
                .matchedFields(Arrays.asList(field, exactField)));
        return Highlight.of(highlight -> highlight.preTags(String.valueOf(Highlights.OPEN))
                .postTags(String.valueOf(Highlights.CLOSE)).fields(field, whole));
    }
}

package org.chapterhouse.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** What a search can be narrowed by, and where that stands in the index. */
enum SearchFacet {

    PROGRAM("programs", "program_labels", SearchQuery::programs),
    TOPIC("topics", "topic_labels", SearchQuery::topics),
    YEAR("year", "year", query -> query.years().stream().map(String::valueOf).toList()),
    PRESENTER("presenters", "presenter_labels", SearchQuery::presenters);

    /** Under which name the counted values stand in the answer. */
    static final String VALUES = "values";
    private static final int MOST_VALUES = 100;

    private final String field;
    private final String labels;
    private final Function<SearchQuery, Collection<String>> chosen;

    SearchFacet(String field, String labels, Function<SearchQuery, Collection<String>> chosen) {
        this.field = field;
        this.labels = labels;
        this.chosen = chosen;
    }

    /** What the choices in all these facets leave; everything where nothing is chosen. */
    static Query filter(Collection<SearchFacet> facets, SearchQuery query) {
        List<Query> filters = facets.stream().filter(facet -> !facet.chosen.apply(query).isEmpty())
                .map(facet -> facet.filter(query)).toList();
        return Query.of(q -> q.bool(bool -> bool.filter(filters)));
    }

    /** Counts each value among what all other facets leave. */
    Aggregation counts(SearchQuery query) {
        List<SearchFacet> others = List.of(values()).stream().filter(facet -> facet != this).toList();
        return Aggregation.of(aggregation -> aggregation.filter(filter(others, query))
                .aggregations(VALUES, values -> values.terms(terms -> terms.field(labels).size(MOST_VALUES))));
    }

    private Query filter(SearchQuery query) {
        List<FieldValue> values = chosen.apply(query).stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(values))));
    }
}

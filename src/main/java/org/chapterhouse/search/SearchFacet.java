package org.chapterhouse.search;

import java.util.Collection;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** What a search can be narrowed by, in the order in which pages offer it. */
public enum SearchFacet {

    PROGRAM("program", "programs", "program_labels"),
    TOPIC("topic", "topics", "topic_labels"),
    /** Sessions of unknown date match no year. */
    YEAR("year", "year", "year"),
    PRESENTER("presenter", "presenters", "presenter_labels");

    /** Under which name the counted values stand in the answer. */
    static final String VALUES = "values";
    private static final int MOST_VALUES = 100;

    private final String parameter;
    private final String field;
    private final String labels;

    /**
     * @param field  of the index, with what people choose
     * @param labels of the index, with {@link Label}s, or the same field where a value is its own label
     */
    SearchFacet(String parameter, String field, String labels) {
        this.parameter = parameter;
        this.field = field;
        this.labels = labels;
    }

    /** What its choices are called in an address. */
    public String parameter() {
        return parameter;
    }

    boolean isLabeled() {
        return !labels.equals(field);
    }

    /** What the choices in all these facets leave; everything where nothing is chosen. */
    static Query filter(Collection<SearchFacet> facets, SearchQuery query) {
        List<Query> filters = facets.stream().filter(facet -> !query.chosen(facet).isEmpty())
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
        List<FieldValue> values = query.chosen(this).stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(values))));
    }
}

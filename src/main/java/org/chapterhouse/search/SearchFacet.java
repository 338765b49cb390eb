package org.chapterhouse.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** What a search can be narrowed by, in the order in which pages offer it. */
public enum SearchFacet {

    /** Where the words stand; its values are those of {@link MomentKind}. */
    KIND("kind", null, null),
    PROGRAM("program", "programs", "program_labels"),
    TOPIC("topic", "topics", "topic_labels"),
    /** Sessions of unknown date match no year. */
    YEAR("year", "year", "year"),
    /** The chapter or state whose story a session tells. */
    CHAPTER("chapter", "chapters", "chapter_labels"),
    PRESENTER("presenter", "presenters", "presenter_labels"),
    /** What a session has to offer; all that is chosen must be there. */
    HAS("has", "has", "has");

    /** Under which name the counted values stand in the answer. */
    static final String VALUES = "values";
    /** So many that none a person may have chosen is missing. */
    private static final int MOST_VALUES = 1_000;

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
        return labels != null && !labels.equals(field);
    }

    /** What the choices in all these facets leave; everything where nothing is chosen. */
    static Query filter(Collection<SearchFacet> facets, SearchQuery query, KindMatch match) {
        List<Query> filters = facets.stream().filter(facet -> !query.chosen(facet).isEmpty())
                .map(facet -> facet.filter(query.chosen(facet), match)).toList();
        return Query.of(q -> q.bool(bool -> bool.filter(filters)));
    }

    /** Counts for each value how many sessions there would be with it. */
    Aggregation counts(SearchQuery query, KindMatch match) {
        List<SearchFacet> others = Arrays.stream(values()).filter(facet -> facet != this || this == HAS).toList();
        return Aggregation.of(aggregation -> aggregation.filter(filter(others, query, match))
                .aggregations(VALUES, this == KIND ? kinds(match) : terms()));
    }

    private Aggregation terms() {
        return Aggregation.of(values -> values.terms(terms -> terms.field(labels).size(MOST_VALUES)));
    }

    private static Aggregation kinds(KindMatch match) {
        Map<String, Query> kinds = Arrays.stream(MomentKind.values()).collect(Collectors.toMap(MomentKind::value, match::in));
        return Aggregation.of(values -> values.filters(filters -> filters.filters(each -> each.keyed(kinds))));
    }

    private Query filter(Set<String> chosen, KindMatch match) {
        if (this == KIND) {
            return KindMatch.anyOf(chosen.stream().map(MomentKind::find).flatMap(Optional::stream).map(match::in).toList());
        }
        if (this == HAS) {
            return Query.of(q -> q.bool(bool -> bool.filter(chosen.stream().map(this::holds).toList())));
        }
        List<FieldValue> values = chosen.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(values))));
    }

    private Query holds(String value) {
        return Query.of(q -> q.term(term -> term.field(field).value(value)));
    }
}

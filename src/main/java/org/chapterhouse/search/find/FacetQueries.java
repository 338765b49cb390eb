package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * What the facets of a search leave and count; one of them is in which kinds of places its text is found, by words and by
 * meaning.
 */
final class FacetQueries {

    /** Under which name the counted values stand in the answer. */
    static final String VALUES = "values";
    /** So many that none a person may have chosen is missing. */
    private static final int MOST_VALUES = 1_000;

    /** How many of the words make a passage, a title or a summary one that matches: one of three, then more. */
    private static final String ENOUGH = "1<50% 6<3";

    private static final String PASSAGE = "passages.text";
    private static final String PASSAGE_EXACT = "passages.text.exact";

    private final SearchQuery query;
    private final QueryText text;
    private final boolean byWords;
    private final Optional<VectorResult> meaning;

    /** @param meaning what was found by meaning; empty to go by words only */
    FacetQueries(SearchQuery query, QueryText text, Optional<VectorResult> meaning) {
        this.query = query;
        this.text = text;
        this.byWords = meaning.isEmpty() || query.mode() == Mode.BOTH;
        this.meaning = meaning;
    }

    /** What the choices in all these facets leave; everything where nothing is chosen. */
    Query filter(Collection<SearchFacet> facets) {
        List<Query> filters = facets.stream()
                .filter(facet -> !query.chosen(facet).isEmpty())
                .map(facet -> filter(facet, query.chosen(facet)))
                .toList();
        return Query.of(q -> q.bool(bool -> bool.filter(filters)));
    }

    /** Counts for each value of a facet how many sessions there would be with it. */
    Aggregation counts(SearchFacet counted) {
        List<SearchFacet> others = Arrays.stream(SearchFacet.values())
                .filter(facet -> facet != counted || facet == SearchFacet.HAS)
                .toList();
        return Aggregation.of(aggregation -> aggregation
                .filter(filter(others))
                .aggregations(VALUES, counted == SearchFacet.KIND ? kinds() : terms(counted)));
    }

    private static Aggregation terms(SearchFacet facet) {
        return Aggregation.of(
                values -> values.terms(terms -> terms.field(facet.labels()).size(MOST_VALUES)));
    }

    private Aggregation kinds() {
        Map<String, Query> kinds =
                Arrays.stream(MomentKind.values()).collect(Collectors.toMap(MomentKind::value, this::in));
        return Aggregation.of(values -> values.filters(filters -> filters.filters(each -> each.keyed(kinds))));
    }

    private Query filter(SearchFacet facet, Set<String> chosen) {
        if (facet == SearchFacet.KIND) {
            return anyOf(chosen.stream()
                    .map(MomentKind::find)
                    .flatMap(Optional::stream)
                    .map(this::in)
                    .toList());
        }
        if (facet == SearchFacet.HAS) {
            return Query.of(q -> q.bool(bool -> bool.filter(chosen.stream()
                    .map(value -> Query.of(
                            has -> has.term(term -> term.field(facet.field()).value(value))))
                    .toList())));
        }
        List<FieldValue> values = chosen.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(facet.field()).terms(any -> any.value(values))));
    }

    /** Sessions in which something is found in this kind of place. */
    private Query in(MomentKind kind) {
        List<Query> ways = new ArrayList<>();
        if (byWords) {
            ways.addAll(
                    kind == MomentKind.ABOUT
                            ? List.of(
                                    inOnePlace(text, "title", "title.exact"),
                                    inOnePlace(text, "summary", "summary"),
                                    inOnePlace(text, "about", "about"),
                                    inOnePlace(text, "topic_words", null),
                                    inOnePlace(text, "people", "people"))
                            : inPassages(kind));
        }
        meaning.ifPresent(similar -> ways.add(similar.with(kind)));
        return anyOf(ways);
    }

    /** At least one of them. */
    private static Query anyOf(List<Query> queries) {
        return queries.isEmpty()
                ? Query.of(q -> q.matchNone(none -> none))
                : Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    /** What a passage must be to be one of these kinds, and to be found there. */
    static List<Query> passages(QueryText text, List<MomentKind> kinds) {
        List<FieldValue> names =
                kinds.stream().map(kind -> FieldValue.of(kind.name())).toList();
        return List.of(
                Query.of(q -> q.terms(terms -> terms.field("passages.kind").terms(any -> any.value(names)))),
                inOnePlace(text, PASSAGE, PASSAGE_EXACT));
    }

    private List<Query> inPassages(MomentKind kind) {
        return !text.decides()
                ? List.of()
                : List.of(Query.of(q -> q.nested(nested -> nested.path("passages")
                        .scoreMode(ChildScoreMode.None)
                        .query(passage -> passage.bool(bool -> bool.filter(passages(text, List.of(kind))))))));
    }

    /** @param exactField null where phrases do not count */
    private static Query inOnePlace(QueryText text, String field, String exactField) {
        List<Query> found = new ArrayList<>();
        if (!text.words().isEmpty()) {
            found.add(Query.of(q -> q.match(
                    match -> match.field(field).query(text.wordsTogether()).minimumShouldMatch(ENOUGH))));
        }
        if (exactField != null) {
            text.phrases()
                    .forEach(phrase -> found.add(Query.of(
                            q -> q.matchPhrase(match -> match.field(exactField).query(phrase)))));
        }
        return anyOf(found);
    }
}

package org.chapterhouse.search.find;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.QueryTerm;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;

/** Where one term of a query is found: as it was typed or, counting a little less, under another name. */
final class QueryTermMatch {

    private static final float ANOTHER_NAME = 0.8f;

    private final QueryTerm term;

    QueryTermMatch(QueryTerm term) {
        this.term = term;
    }

    /** All its words, or another name. */
    Query in(String field, String exactField) {
        Query typed = Query.of(
                q -> q.match(match -> match.field(field).query(term.typed()).operator(Operator.And)));
        return term.isPlain()
                ? typed
                : Query.of(q -> q.disMax(best -> best.queries(typed).queries(otherNames(field, exactField))));
    }

    /** Names of a single word are not found in other forms: “STEM” is no stem. */
    List<Query> otherNames(String field, String exactField) {
        return Stream.concat(
                        term.names().stream().map(name -> phrase(isWord(name) ? exactField : field, name)),
                        term.spellings().stream().map(spelling -> phrase(field, spelling)))
                .toList();
    }

    List<Query> otherNamesInOwnFields() {
        return Stream.concat(term.names().stream(), term.spellings().stream())
                .map(name -> Query.of(q -> q.multiMatch(phrase -> phrase.query(name)
                        .type(TextQueryType.Phrase)
                        .boost(weight(name))
                        .fields(
                                isWord(name) ? "title.exact^2" : "title^2",
                                "about^1.5",
                                "topic_words^1.5",
                                "people^2",
                                "summary^1.5",
                                "program^0.7"))))
                .toList();
    }

    private Query phrase(String field, String name) {
        return Query.of(
                q -> q.matchPhrase(phrase -> phrase.field(field).query(name).boost(weight(name))));
    }

    /** A phrase scores as much as all its words do; a longer name is no better than a short one. */
    private float weight(String name) {
        return ANOTHER_NAME
                * Math.min(
                        1,
                        (float) NameKey.words(term.typed()).size()
                                / NameKey.words(name).size());
    }

    private static boolean isWord(String name) {
        return NameKey.words(name).size() == 1;
    }
}

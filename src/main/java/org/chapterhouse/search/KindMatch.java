package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.search.SearchQuery.Mode;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** In which kinds of places of a session a text is found, by its words and by what it means. */
final class KindMatch {

    /** How many of the words make a passage, a title or a summary one that matches: one of three, then more. */
    private static final String ENOUGH = "1<50% 6<3";
    private static final String PASSAGE = "passages.text";
    private static final String PASSAGE_EXACT = "passages.text.exact";

    private final QueryText text;
    private final boolean byWords;
    private final Optional<Meaning> meaning;

    /** @param meaning what was found by meaning; empty to go by words only */
    KindMatch(QueryText text, Mode mode, Optional<Meaning> meaning) {
        this.text = text;
        this.byWords = meaning.isEmpty() || mode == Mode.BOTH;
        this.meaning = meaning;
    }

    /** Sessions in which something is found there. */
    Query in(MomentKind kind) {
        List<Query> ways = new ArrayList<>();
        if (byWords) {
            ways.addAll(kind == MomentKind.ABOUT ? List.of(inOnePlace(text, "title", "title.exact"),
                    inOnePlace(text, "summary", "summary"), inOnePlace(text, "about", "about"),
                    inOnePlace(text, "topic_words", null), inOnePlace(text, "people", "people"))
                    : inPassages(kind));
        }
        meaning.ifPresent(similar -> ways.add(similar.with(kind)));
        return anyOf(ways);
    }

    /** At least one of them. */
    static Query anyOf(List<Query> queries) {
        return queries.isEmpty() ? Query.of(q -> q.matchNone(none -> none))
                : Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    /** What a passage must be to be one of these kinds, and to be found there. */
    static List<Query> passages(QueryText text, List<MomentKind> kinds) {
        List<FieldValue> names = kinds.stream().map(kind -> FieldValue.of(kind.name())).toList();
        return List.of(Query.of(q -> q.terms(terms -> terms.field("passages.kind").terms(any -> any.value(names)))),
                inOnePlace(text, PASSAGE, PASSAGE_EXACT));
    }

    private List<Query> inPassages(MomentKind kind) {
        return !text.decides() ? List.of() : List.of(Query.of(q -> q.nested(nested -> nested.path("passages")
                .scoreMode(ChildScoreMode.None)
                .query(passage -> passage.bool(bool -> bool.filter(passages(text, List.of(kind))))))));
    }

    /** @param exactField null where phrases do not count */
    private static Query inOnePlace(QueryText text, String field, String exactField) {
        List<Query> found = new ArrayList<>();
        if (!text.words().isEmpty()) {
            found.add(Query.of(q -> q.match(match -> match.field(field).query(text.wordsTogether())
                    .minimumShouldMatch(ENOUGH))));
        }
        if (exactField != null) {
            text.phrases().forEach(phrase -> found.add(Query.of(q -> q.matchPhrase(match -> match.field(exactField).query(phrase)))));
        }
        return anyOf(found);
    }
}

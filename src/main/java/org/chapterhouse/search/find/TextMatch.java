package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.query.QueryTerm;
import org.chapterhouse.search.query.QueryText;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.InnerHits;

/**
 * Which sessions match a text, and how well. Which is decided over the whole session: of up to three words all must be
 * there, of five three quarters, of a long question a quarter but at most three, no matter where; a name counts once. Phrases must,
 * exclusions must not. How well is the sum of how the session's own fields match, how much is said of it in all, and
 * the best passage.
 */
public final class TextMatch {

    private static final String ENOUGH = "3<75% 5<40% 8<25% 15<3";
    public static final String EVERYTHING = "everything";
    public static final String EVERYTHING_EXACT = "everything_exact";
    private static final String PASSAGE = "passages.text";
    private static final String PASSAGE_EXACT = "passages.text.exact";
    private static final float EVERYTHING_BOOST = 1.5f;
    /** The passage comes first, and others that hold the words are still worth showing beside it. */
    private static final float WORD_FOR_WORD = 1.5f;
    /** As many as are respelled. */
    private static final int MOST_COUNTED = 12;
    /** Words this close count as said together. */
    private static final int CLOSE = 3;

    private final QueryText text;
    private final List<MomentKind> shown;

    /** @param shown of which kinds moments are wanted; all where it is empty */
    public TextMatch(QueryText text, List<MomentKind> shown) {
        this.text = text;
        this.shown = List.copyOf(shown);
    }

    /** @param along what to bring along of the matching passages of those sessions that are shown */
    Query sessions(List<InnerHits> along) {
        return Query.of(q -> q.bool(bool -> {
            bool.must(decisive());
            if (!text.terms().isEmpty()) {
                bool.should(ownFields());
            }
            text.phrases().forEach(phrase -> bool.should(boosted(phrase("title.exact", phrase), 4)));
            if (text.decides()) {
                bool.should(bestPassage(along.stream().findFirst()));
                along.stream().skip(1).forEach(more -> bool.should(broughtAlong(bestPassage(Optional.of(more)))));
            }
            return bool;
        }));
    }

    /** Elasticsearch brings along what a query asks for even where it matches nothing, and that costs no time in ranking. */
    private static Query broughtAlong(Query passages) {
        return Query.of(q -> q.bool(bool ->
                bool.filter(f -> f.term(none -> none.field("slug").value(""))).must(passages)));
    }

    /** What a session must hold. */
    public Query decisive() {
        return Query.of(q -> q.bool(bool -> {
            if (!text.terms().isEmpty()) {
                bool.must(enough());
            }
            text.phrases().forEach(phrase -> bool.must(phrase(EVERYTHING_EXACT, phrase)));
            return bool;
        }));
    }

    /** Everything in which each phrase stands that was quoted; a question of small words alone is none. */
    Query quoted() {
        return Query.of(q -> q.bool(bool -> bool.must(text.quoted().stream()
                .map(phrase -> phrase(EVERYTHING_EXACT, phrase))
                .toList())));
    }

    /** Everything in which no excluded word or phrase stands. */
    public Query notExcluded() {
        return Query.of(q -> q.bool(bool -> {
            text.excludedWords()
                    .forEach(word ->
                            bool.mustNot(new QueryTermMatch(QueryTerm.word(word)).in(EVERYTHING, EVERYTHING_EXACT)));
            text.excludedPhrases().forEach(phrase -> bool.mustNot(phrase(EVERYTHING_EXACT, phrase)));
            return bool;
        }));
    }

    /** Of each of the first words or names, everything in which it stands. */
    List<Query> each() {
        return text.terms().stream()
                .limit(MOST_COUNTED)
                .map(term -> new QueryTermMatch(term).in(EVERYTHING, EVERYTHING_EXACT))
                .toList();
    }

    /** What is marked in a field: each word, and phrases as a whole. */
    Query marks(String field, String exactField) {
        List<Query> found = new ArrayList<>();
        if (!text.terms().isEmpty()) {
            found.add(words(field));
        }
        text.terms().forEach(term -> found.addAll(new QueryTermMatch(term).otherNames(field, exactField)));
        text.phrases().forEach(phrase -> found.add(phrase(exactField, phrase)));
        return Query.of(q -> q.bool(bool -> bool.should(found)));
    }

    /** The exact field, if something is looked for there: going through it for nothing would take its time. */
    List<String> exact(String exactField) {
        boolean plain = text.phrases().isEmpty() && text.terms().stream().allMatch(QueryTerm::isPlain);
        return plain ? List.of() : List.of(exactField);
    }

    Query marksInPassages() {
        return marks(PASSAGE, PASSAGE_EXACT);
    }

    /** Enough of the typed words, or enough of the terms, some of them under other names. */
    private Query enough() {
        Query typed = Query.of(q -> q.match(match -> match.field(EVERYTHING)
                .query(text.wordsTogether())
                .minimumShouldMatch(ENOUGH)
                .boost(EVERYTHING_BOOST)));
        if (text.terms().stream().allMatch(QueryTerm::isPlain)) {
            return typed;
        }
        List<Query> terms = text.terms().stream()
                .map(term -> new QueryTermMatch(term).in(EVERYTHING, EVERYTHING_EXACT))
                .toList();
        return Query.of(q -> q.disMax(best -> best.queries(typed)
                .queries(either -> either.bool(
                        bool -> bool.should(terms).minimumShouldMatch(ENOUGH).boost(EVERYTHING_BOOST)))));
    }

    private Query ownFields() {
        List<Query> otherNames = text.terms().stream()
                .flatMap(term -> new QueryTermMatch(term).otherNamesInOwnFields().stream())
                .toList();
        return Query.of(q -> q.bool(bool -> bool.should(otherNames)
                .should(s -> s.multiMatch(any -> any.query(text.wordsTogether())
                        .type(TextQueryType.MostFields)
                        .fields(
                                "title^2",
                                "title.exact",
                                "about^1.5",
                                "topic_words^1.5",
                                "people^2",
                                "summary^1.5",
                                "program^0.7")))
                .should(s -> s.matchPhrase(near -> near.field("title")
                        .query(text.wordsTogether())
                        .slop(CLOSE)
                        .boost(3f)))));
    }

    private Query bestPassage(Optional<InnerHits> moments) {
        return Query.of(q -> q.nested(nested -> nested.path("passages")
                .scoreMode(ChildScoreMode.Max)
                .innerHits(moments.orElse(null))
                .query(passage -> passage.bool(bool -> {
                    bool.must(marksInPassages());
                    if (!shown.isEmpty()) {
                        bool.filter(FacetQueries.passages(text, shown));
                    }
                    if (text.terms().size() > 1) {
                        bool.should(s -> s.matchPhrase(near ->
                                near.field(PASSAGE).query(text.wordsTogether()).slop(CLOSE)));
                    }
                    if (!text.terms().isEmpty()) {
                        bool.should(boosted(words(PASSAGE_EXACT), 0.5f));
                    }
                    Tiers.run(text).ifPresent(run -> bool.should(boosted(phrase(PASSAGE_EXACT, run), WORD_FOR_WORD)));
                    return bool.boost(1.5f);
                }))));
    }

    private Query words(String field) {
        return Query.of(q -> q.match(match -> match.field(field).query(text.wordsTogether())));
    }

    private static Query phrase(String field, String phrase) {
        return Query.of(q -> q.matchPhrase(match -> match.field(field).query(phrase)));
    }

    private static Query boosted(Query query, float boost) {
        return Query.of(q -> q.bool(bool -> bool.must(query).boost(boost)));
    }
}

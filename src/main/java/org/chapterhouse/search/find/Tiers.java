package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchFacet;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * What puts a session before all others, however well these match otherwise: that the text is said or written there word
 * for word, or that it is the name of somebody who spoke. The scores of words and meaning only order those within a tier;
 * in the open collections, what is remembered word for word is otherwise lost among what is merely similar.
 */
final class Tiers {

    /** Far above any sum of what words and meaning score. */
    static final float WORD_FOR_WORD = 4_000;

    static final float NAME = 2_000;
    /** Under these names, the latter with a slug, Elasticsearch tells which sessions are in a tier. */
    static final String RUN = "run";

    static final String SPEAKER = "speaker ";

    private static final int FEWEST_WORDS = 2;
    /** Nobody remembers more word for word; Elasticsearch goes through the positions of each. */
    private static final int MOST_WORDS = 40;

    private Tiers() {}

    /** The text as it would be said, without exclusions and quotation marks; empty where it has too few words or too many. */
    static Optional<String> run(QueryText text) {
        String sentence = text.sentence();
        int words = sentence.isBlank() ? 0 : sentence.strip().split("\\s+").length;
        return words < FEWEST_WORDS || words > MOST_WORDS || !text.decides() ? Optional.empty() : Optional.of(sentence);
    }

    /**
     * Adds to the score of what is in a tier; matches nothing else.
     *
     * @param speakers slugs of presenters whose names the text holds
     */
    static List<Query> of(QueryText text, Set<String> speakers) {
        List<Query> tiers = new ArrayList<>();
        run(text)
                .ifPresent(run -> tiers.add(constant(
                        Query.of(q -> q.matchPhrase(phrase ->
                                phrase.field(TextMatch.EVERYTHING_EXACT).query(run))),
                        WORD_FOR_WORD,
                        RUN)));
        speakers.forEach(slug -> tiers.add(constant(spokenBy(slug), NAME, SPEAKER + slug)));
        return tiers;
    }

    /** What matches, and whatever these presenters spoke in: who asks what somebody said need not repeat their words. */
    static Query orSpokenBy(Set<String> speakers, Query matching) {
        return speakers.isEmpty()
                ? matching
                : Query.of(q -> q.bool(either -> {
                    speakers.forEach(slug -> either.should(f ->
                            f.constantScore(all -> all.filter(spokenBy(slug)).boost(0f))));
                    return either.should(matching).minimumShouldMatch("1");
                }));
    }

    private static Query spokenBy(String slug) {
        return Query.of(
                q -> q.term(term -> term.field(SearchFacet.PRESENTER.field()).value(slug)));
    }

    private static Query constant(Query filter, float score, String name) {
        return Query.of(
                q -> q.constantScore(tier -> tier.filter(filter).boost(score).queryName(name)));
    }
}

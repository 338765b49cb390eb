package org.chapterhouse.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.InnerHits;

/**
 * What was found by meaning, in a form that can be ranked together with words. Both are brought to the same scale: the
 * best match of either kind counts one, before the weight. That sum ranks at least as well as reciprocal ranks on both
 * judged collections of {@code mvn -Pbench}, and in this form Elasticsearch pages, counts and sorts the whole.
 *
 * @param vector      what the query means
 * @param sessions    most similar first
 * @param bestOfWords score of the session that matches the words best; 0 if none does or words do not count
 * @param byWords     how many sessions match the words, see {@link SearchResults}
 */
record Meaning(float[] vector, List<Similar> sessions, double bestOfWords, long byWords) {

    /**
     * How much meaning counts beside words, which count 1. Anything from 0.5 to 2 is within two hundredths of nDCG@10;
     * talks on aerodynamics like it higher, our own archive lower.
     */
    private static final double WEIGHT = 0.8;

    private static final float TRACE = 1e-6f;

    /**
     * @param similarity cosine, up to 1
     * @param kinds      where it is similar
     */
    record Similar(String id, double similarity, Set<MomentKind> kinds) {
    }

    Meaning {
        sessions = List.copyOf(sessions);
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    List<String> ids() {
        return sessions.stream().map(Similar::id).toList();
    }

    /** The sessions that are similar in this kind of place. */
    List<String> idsWith(MomentKind kind) {
        return sessions.stream().filter(similar -> similar.kinds().contains(kind)).map(Similar::id).toList();
    }

    /** Matches the similar sessions, each with its share of the score. */
    List<Query> scored() {
        double best = sessions.isEmpty() ? 1 : sessions.get(0).similarity();
        double unit = WEIGHT * (bestOfWords > 0 ? bestOfWords : 1);
        return sessions.stream().map(similar -> constant(similar.id(), unit * similar.similarity() / best)).toList();
    }

    /** Brings along the passages that are similar; too small a part of the score to change the order. */
    Query passages(InnerHits similar) {
        return Query.of(q -> q.nested(nested -> nested.path("passages").scoreMode(ChildScoreMode.Max).innerHits(similar)
                .query(passage -> passage.knn(knn -> knn.field(PassageDocument.VECTOR).queryVector(components())
                        .k(sessions.size()).numCandidates(MeaningSearch.CANDIDATES).boost(TRACE)
                        .filter(f -> f.ids(ids -> ids.values(ids())))))));
    }

    /** @param score of a passage brought along as {@link #passages} says */
    static double similarity(double score) {
        return cosine(score / TRACE);
    }

    /** @param score that Elasticsearch gives to vectors */
    static double cosine(double score) {
        return 2 * score - 1;
    }

    /** The vector as the client wants it. */
    List<Float> components() {
        return IntStream.range(0, vector.length).mapToObj(i -> vector[i]).toList();
    }

    private static Query constant(String id, double score) {
        return Query.of(q -> q.constantScore(constant -> constant.filter(f -> f.ids(ids -> ids.values(id)))
                .boost((float) score)));
    }
}

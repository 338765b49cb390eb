package org.chapterhouse.search.find;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.PassageDocument;
import org.chapterhouse.search.meaning.PackedVector;

import co.elastic.clients.elasticsearch._types.FieldValue;
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
record VectorResult(float[] vector, List<Similar> sessions, double bestOfWords, long byWords) {

    /**
     * How much meaning counts beside words, which count 1. Anything from 0.5 to 2 is within two hundredths of nDCG@10;
     * talks on aerodynamics like it higher, our own archive lower.
     */
    private static final double WEIGHT = 0.8;

    /** Words that were made up are less similar to anything said than this. */
    private static final double CLOSE = 0.4;

    private static final int MOST_CLOSE = 5;
    private static final float TRACE = 1e-6f;
    /** The most that Elasticsearch takes. */
    private static final int ALL = 10_000;

    /**
     * @param similarity cosine, up to 1
     * @param kinds      where it is similar
     */
    record Similar(String slug, double similarity, Set<MomentKind> kinds) {}

    VectorResult {
        sessions = List.copyOf(sessions);
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** The few that come closest, for a text that nobody said; often there are none. */
    VectorResult closest() {
        return new VectorResult(
                vector,
                sessions.stream()
                        .filter(similar -> similar.similarity() >= CLOSE)
                        .limit(MOST_CLOSE)
                        .toList(),
                bestOfWords,
                byWords);
    }

    /** Those sessions. */
    Query all() {
        return these(sessions);
    }

    /** The sessions that are similar in this kind of place. */
    Query with(MomentKind kind) {
        return these(sessions.stream()
                .filter(similar -> similar.kinds().contains(kind))
                .toList());
    }

    /** Matches the similar sessions, each with its share of the score. */
    List<Query> scored() {
        return sessions.stream()
                .map(similar -> Query.of(q -> q.constantScore(
                        share -> share.filter(these(List.of(similar))).boost((float) share(similar)))))
                .toList();
    }

    /** The score of one of them. */
    double share(Similar similar) {
        double unit = WEIGHT * (bestOfWords > 0 ? bestOfWords : 1);
        return unit * similar.similarity() / sessions.get(0).similarity();
    }

    /** The session, if it is among them. */
    Optional<Similar> find(String slug) {
        return sessions.stream().filter(similar -> similar.slug().equals(slug)).findFirst();
    }

    /**
     * Brings along the passages that are similar; too small a part of the score to change the order. With more candidates
     * than these sessions have passages, all of them are compared, and no graph is gone through for nothing.
     */
    Query passages(InnerHits similar) {
        return Query.of(q -> q.nested(nested -> nested.path("passages")
                .scoreMode(ChildScoreMode.Max)
                .innerHits(similar)
                .query(passage -> passage.knn(knn -> knn.field(PassageDocument.VECTOR)
                        .queryVector(PackedVector.components(vector))
                        .k(sessions.size())
                        .numCandidates(ALL)
                        .boost(TRACE)
                        .filter(all())))));
    }

    /** @param score of a passage brought along as {@link #passages} says */
    double similarity(double score) {
        return PackedVector.cosine(score / TRACE, vector.length);
    }

    private static Query these(List<Similar> sessions) {
        List<FieldValue> slugs =
                sessions.stream().map(similar -> FieldValue.of(similar.slug())).toList();
        return Query.of(q -> q.terms(terms -> terms.field("slug").terms(any -> any.value(slugs))));
    }
}

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
 * best match of words counts one, and so does what stands out as far as answers usually do, before the weight. In this
 * form Elasticsearch pages, counts and sorts the whole.
 *
 * @param vector      what the query means
 * @param sessions    most similar first
 * @param bestOfWords score of the session that matches the words best; 0 if none does or words do not count
 * @param byWords     how many sessions match the words, see {@link SearchResults}
 */
record VectorResult(float[] vector, List<Similar> sessions, double bestOfWords, long byWords) {

    /** How much meaning counts beside words, which count 1. From 1.2 to 1.8 nDCG@10 changes by a hundredth at most. */
    private static final double WEIGHT = 1.5;

    /** Words that were made up, and subjects nobody spoke of, are less similar to anything said: 0.58 at most. */
    private static final double CLOSE = 0.59;

    private static final int MOST_CLOSE = 5;
    private static final float TRACE = 1e-6f;
    /** The most that Elasticsearch takes. */
    private static final int ALL = 10_000;

    /**
     * @param similarity cosine, up to 1
     * @param share      how far it stands out, see {@link SimilarityScale#of(double)}
     * @param kinds      where it is similar
     */
    record Similar(String slug, double similarity, double share, Set<MomentKind> kinds) {

        Similar standingOut(double far) {
            return new Similar(slug, similarity, far, kinds);
        }
    }

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
        return WEIGHT * (bestOfWords > 0 ? bestOfWords : 1) * similar.share();
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

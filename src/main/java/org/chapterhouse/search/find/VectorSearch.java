package org.chapterhouse.search.find;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.PassageDocument;
import org.chapterhouse.search.find.VectorResult.Similar;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.meaning.PackedVector;
import org.chapterhouse.search.meaning.TextVectors;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.json.JsonData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Finds the sessions in which something means about the same as a text. */
@Dependent
class VectorSearch {

    private static final Logger LOG = System.getLogger(VectorSearch.class.getName());
    /** Enough to tell what stands out from the others. */
    private static final int MOST = 200;

    private static final String KIND = "passages.kind";
    private static final String SLUG = "slug";
    /** Not even ids: they stand among the texts, which would all have to be unpacked for them. */
    private static final String NOTHING_STORED = "_none_";

    private static final InnerHits KINDS = InnerHits.of(hits -> hits.name("passages")
            .size(SearchRequests.MOST_SIMILAR)
            .source(source -> source.fetch(false))
            .storedFields(NOTHING_STORED)
            .docvalueFields(field -> field.field(KIND)));
    /** Below this cosine two texts have no more in common than any two. */
    private static final double LEAST = 0.5;

    @Inject
    private SearchedIndex index;

    @Inject
    private TextVectors vectors;

    /**
     * The facets do not narrow this, so that their counts stay true whatever is chosen. What is quoted must stand there.
     *
     * @return empty where the query is by words only: it says so, asks for the newest or has phrases, or there are no
     *         vectors
     */
    Optional<VectorResult> find(SearchQuery query, QueryText text, Viewer viewer) {
        if (!query.asksForMeaning()
                || query.mode() == Mode.BOTH && !text.phrases().isEmpty()) {
            return Optional.empty();
        }
        return vectors.of(text.sentence())
                .flatMap(vector -> find(vector, query.mode(), new TextMatch(text, List.of()), viewer));
    }

    private Optional<VectorResult> find(float[] vector, Mode mode, TextMatch match, Viewer viewer) {
        List<Float> components = PackedVector.components(vector);
        MsearchRequest request = MsearchRequest.of(searches -> searches.index(index.name())
                .searches(both -> both.header(h -> h)
                        .body(body -> body.size(MOST)
                                .source(s -> s.fetch(false))
                                .storedFields(NOTHING_STORED)
                                .docvalueFields(field -> field.field(SLUG))
                                .knn(knn -> knn.field(PassageDocument.VECTOR)
                                        .queryVector(components)
                                        .k(MOST)
                                        .numCandidates(MOST)
                                        .innerHits(KINDS)
                                        .filter(SearchedIndex.visible(match.quoted(), match.notExcluded(), viewer)))))
                .searches(words -> words.header(h -> h)
                        .body(body -> body.size(mode == Mode.BOTH ? 1 : 0)
                                .source(s -> s.fetch(false))
                                .trackTotalHits(total -> total.count(SearchResults.ENOUGH_BY_WORDS))
                                .query(SearchedIndex.visible(
                                        match.sessions(List.of()), match.notExcluded(), viewer)))));
        List<MultiSearchResponseItem<Void>> answers = index.searchAll(request);
        if (answers.stream().anyMatch(MultiSearchResponseItem::isFailure)) {
            // So it is for a while after an update: the index of the version before, still searched, has no vectors.
            LOG.log(Level.DEBUG, "Search is by words only at the moment: {0}", answers);
            return Optional.empty();
        }
        MultiSearchItem<Void> byWords = answers.get(1).result();
        return Optional.of(new VectorResult(
                vector,
                similar(answers.get(0).result(), vector.length),
                best(byWords),
                byWords.hits().total().value()));
    }

    private static List<Similar> similar(MultiSearchItem<Void> found, int dimensions) {
        List<Similar> all = found.hits().hits().stream()
                .map(hit -> new Similar(
                        first(hit, SLUG), PackedVector.cosine(hit.score(), dimensions), 0, kinds(hit, dimensions)))
                .toList();
        SimilarityScale scale =
                SimilarityScale.of(all.stream().map(Similar::similarity).toList());
        return all.stream()
                .map(similar -> similar.standingOut(scale.of(similar.similarity())))
                .filter(similar -> similar.similarity() >= LEAST && similar.share() > 0)
                .toList();
    }

    /** Where those passages are that would be shown. */
    private static Set<MomentKind> kinds(Hit<Void> hit, int dimensions) {
        List<Hit<JsonData>> passages = hit.innerHits().get("passages").hits().hits();
        double best = PackedVector.cosine(passages.get(0).score(), dimensions);
        return passages.stream()
                .filter(passage -> SimilarityScale.beside(best, PackedVector.cosine(passage.score(), dimensions))
                        >= PassageRanking.SIMILAR_ENOUGH)
                .map(passage -> first(passage, KIND))
                .map(MomentKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String first(Hit<?> hit, String field) {
        return (String) hit.fields().get(field).to(List.class).get(0);
    }

    private static double best(MultiSearchItem<Void> found) {
        return found.hits().hits().stream().mapToDouble(Hit::score).findFirst().orElse(0);
    }
}

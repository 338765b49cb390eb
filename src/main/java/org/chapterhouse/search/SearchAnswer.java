package org.chapterhouse.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.search.SearchResults.Facets;
import org.chapterhouse.search.SessionDocument.Shown;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;

/** Reads what Elasticsearch answered to a request of {@link SearchRequests}. */
final class SearchAnswer {

    private SearchAnswer() {
    }

    static SearchResults read(SearchResponse<SessionDocument> response) {
        List<SessionHit> hits = response.hits().hits().stream().map(SearchAnswer::hit).toList();
        return new SearchResults(response.hits().total().value(), hits, facets(response.aggregations()),
                response.took(), false);
    }

    private static SessionHit hit(Hit<SessionDocument> hit) {
        SessionDocument session = hit.source();
        Shown shown = session.shown();
        InnerHitsResult passages = hit.innerHits().get("passages");
        Moments moments = new Moments(passages == null ? List.of()
                : passages.hits().hits().stream().map(FoundPassage::of).toList(), shown.sections());
        return new SessionHit(session.slug(), marked(hit, "title", session.title()),
                marked(hit, "summary", session.summary()), first(session.programs()), shown.programName(), shown.date(),
                session.heldOn(), shown.durationSeconds(), shown.sample(), shown.coverWord(), first(session.topics()),
                session.visibility(), shown.strip(), moments.best(), moments.count(), moments.marks());
    }

    private static MarkedText marked(Hit<SessionDocument> hit, String field, String plain) {
        List<String> marked = hit.highlight().get(field);
        return marked == null ? MarkedText.plain(plain) : Highlights.read(marked.get(0));
    }

    private static String first(List<String> slugs) {
        return slugs.isEmpty() ? null : slugs.get(0);
    }

    private static Facets facets(Map<String, Aggregate> counts) {
        return new Facets(labeled(counts, SearchFacet.PROGRAM), labeled(counts, SearchFacet.TOPIC), years(counts),
                labeled(counts, SearchFacet.PRESENTER));
    }

    private static List<FacetValue> labeled(Map<String, Aggregate> counts, SearchFacet facet) {
        Map<String, FacetValue> values = new LinkedHashMap<>();
        values(counts, facet).sterms().buckets().array().forEach(bucket -> {
            Label label = Label.parse(bucket.key().stringValue());
            // Just after something was renamed, sessions with either name are in the index.
            values.merge(label.slug(), new FacetValue(label.slug(), label.name(), bucket.docCount()),
                    (one, two) -> new FacetValue(one.value(), one.label(), one.count() + two.count()));
        });
        return List.copyOf(values.values());
    }

    private static List<FacetValue> years(Map<String, Aggregate> counts) {
        Aggregate years = values(counts, SearchFacet.YEAR);
        return Stream.of(years).filter(Aggregate::isLterms).flatMap(terms -> terms.lterms().buckets().array().stream())
                .sorted(Comparator.comparing(bucket -> -bucket.key()))
                .map(bucket -> new FacetValue(String.valueOf(bucket.key()), String.valueOf(bucket.key()), bucket.docCount()))
                .toList();
    }

    private static Aggregate values(Map<String, Aggregate> counts, SearchFacet facet) {
        return counts.get(facet.name()).filter().aggregations().get(SearchFacet.VALUES);
    }
}

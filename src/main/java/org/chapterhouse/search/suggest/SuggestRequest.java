package org.chapterhouse.search.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.WordBeginnings;
import org.chapterhouse.search.suggest.Suggestion.Kind;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;

/** One request for titles that match and for which of the given names the viewer may see anything. */
record SuggestRequest(String index, Viewer viewer, WordBeginnings typed, List<Suggestion> names) {

    private static final Query ALL = Query.of(q -> q.matchAll(all -> all));
    private static final String TITLE = "title.exact";
    private static final String EVERYTHING = "everything";
    private static final String VISIBLE = "visible";

    SearchRequest titles(int most) {
        return SearchRequest.of(request -> {
            request.index(index)
                    .size(most)
                    .trackTotalHits(total -> total.enabled(false))
                    .query(SearchedIndex.visible(titleMatch(), ALL, viewer))
                    .sort(sort -> sort.score(by -> by.order(SortOrder.Desc)))
                    .sort(sort -> sort.field(
                            by -> by.field("held_on").order(SortOrder.Desc).missing("_last")))
                    .source(source -> source.filter(filter -> filter.includes("slug", "title")));
            return names.isEmpty() ? request : request.aggregations(EVERYTHING, counts());
        });
    }

    private Query titleMatch() {
        return Query.of(q -> q.bool(bool -> {
            typed.beginnings()
                    .forEach(beginning ->
                            bool.must(m -> m.prefix(p -> p.field(TITLE).value(beginning))));
            return bool.should(whole -> whole.match(m -> m.field(TITLE).query(String.join(" ", typed.beginnings()))));
        }));
    }

    /** Among all the viewer may see, whatever the titles say. */
    private Aggregation counts() {
        return Aggregation.of(all -> all.global(g -> g).aggregations(VISIBLE, visible -> {
            var counts = visible.filter(SearchedIndex.visible(ALL, ALL, viewer));
            slugs().forEach((kind, slugs) -> counts.aggregations(
                    kind.name(),
                    count -> count.terms(terms -> terms.field(field(kind))
                            .include(among -> among.terms(slugs))
                            .size(slugs.size()))));
            return counts;
        }));
    }

    private Map<Kind, List<String>> slugs() {
        return names.stream()
                .collect(Collectors.groupingBy(
                        Suggestion::kind, Collectors.mapping(Suggestion::slug, Collectors.toList())));
    }

    /** The names that something visible is filed under. */
    List<Suggestion> visibleNames(SearchResponse<SessionDocument> answer) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Aggregate> counts = answer.aggregations()
                .get(EVERYTHING)
                .global()
                .aggregations()
                .get(VISIBLE)
                .filter()
                .aggregations();
        Map<Kind, Set<String>> found = slugs().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), kind -> slugs(counts.get(kind.name()))));
        return names.stream()
                .filter(name -> found.get(name.kind()).contains(name.slug()))
                .toList();
    }

    /** Of another kind where the index does not know the field. */
    private static Set<String> slugs(Aggregate found) {
        return !found.isSterms()
                ? Set.of()
                : found.sterms().buckets().array().stream()
                        .map(bucket -> bucket.key().stringValue())
                        .collect(Collectors.toSet());
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case PROGRAM -> "programs";
            case TOPIC -> "topics";
            case PRESENTER -> "presenters";
            default -> throw new IllegalArgumentException("Sessions are not filed under a " + kind);
        };
    }
}

package org.chapterhouse.search.find;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.document.TextPieces;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.words.WordMarks;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.InnerHits;

/** What is sent to Elasticsearch for a search: one request for the page, the facets and the moments. */
final class SearchRequests {

    /** Elasticsearch pages no further; nobody reads that far. */
    private static final int WINDOW = 10_000;
    /** With their text: those whose moments are shown are among them. Marking words takes most of the time of a search. */
    static final int BEST_PASSAGES = 8;
    /** More passages than recordings of three hours have. */
    static final int MOST_PASSAGES = 500;
    /** Of one session; only what is this similar counts as found there. */
    static final int MOST_SIMILAR = 3;

    private static final int WHOLE_PASSAGE = 10_000;
    private static final int LONGEST_DETAIL = 200;
    private static final List<FieldAndFormat> SHOWN =
            fields("kind", "start", "end", "language", "page", "material", "material_title", "cues");
    /** Their words are marked by {@link WordMarks}: marking takes Elasticsearch most of its time for these. */
    private static final InnerHits SIMILAR = InnerHits.of(hits -> hits.name(SearchAnswer.SIMILAR)
            .size(MOST_SIMILAR)
            .source(source -> source.fetch(false))
            .storedFields("passages.text")
            .docvalueFields(SHOWN));

    private static final InnerHits PLACES = InnerHits.of(hits -> hits.name(SearchAnswer.PLACES)
            .size(MOST_PASSAGES)
            .source(source -> source.fetch(false))
            .storedFields("_none_")
            .docvalueFields(fields("kind", "start", "end", "language", "page", "material")));

    private SearchRequests() {}

    /**
     * @param only     slug of the session whose moments are all wanted; null for the best of all sessions
     * @param speakers slugs of presenters whose names the text holds
     * @param meaning  what was found by meaning; empty to search by words only
     */
    static SearchRequest of(
            String index,
            SearchQuery query,
            QueryText text,
            Set<String> speakers,
            Viewer viewer,
            Optional<VectorResult> meaning,
            String only) {
        boolean within = query.skipped() + query.size() <= WINDOW;
        TextMatch match = new TextMatch(text, query.kindsShown());
        Query matching = sessions(query.mode(), match, meaning, only == null ? BEST_PASSAGES : MOST_PASSAGES);
        Query found = query.mode() == Mode.MEANING || !text.phrases().isEmpty()
                ? matching
                : Tiers.orSpokenBy(speakers, matching);
        Query inTiers = inTiers(Superseded.lowered(found, viewer), Tiers.of(text, speakers));
        FacetQueries facets = new FacetQueries(query, text, meaning);
        return SearchRequest.of(request -> {
            if (query.mode() != Mode.MEANING) {
                request.highlight(ownMarks(match));
            }
            request.index(index)
                    .trackTotalHits(total -> total.enabled(true))
                    .trackScores(true)
                    .from(within ? (int) query.skipped() : 0)
                    .size(within ? query.size() : 0)
                    .query(SearchedIndex.visible(inTiers, match.notExcluded(), viewer))
                    .postFilter(only(only, facets.filter(List.of(SearchFacet.values()))))
                    .sort(order(query))
                    .source(source -> source.filter(filter -> filter.includes(
                            "slug",
                            "title",
                            "summary",
                            "topics",
                            "programs",
                            "held_on",
                            "visibility",
                            "superseded",
                            "has",
                            "shown")));
            request.aggregations(SearchAnswer.FOUND, each -> each.filter(all -> all.matchAll(any -> any)));
            List<Query> words = match.each();
            if (words.size() > 1) {
                request.aggregations(
                        SearchAnswer.WORDS, each -> each.filters(filters -> filters.filters(by -> by.array(words))));
            }
            if (query.counted()) {
                for (SearchFacet facet : SearchFacet.values()) {
                    request.aggregations(facet.name(), facets.counts(facet));
                }
            }
            return request;
        });
    }

    private static Query only(String slug, Query filter) {
        return slug == null
                ? filter
                : Query.of(q -> q.bool(bool -> bool.filter(filter)
                        .filter(f -> f.term(one -> one.field("slug").value(slug)))));
    }

    /** Asks only whether any session has the words. */
    static MultisearchBody any(QueryText text, Viewer viewer) {
        TextMatch match = new TextMatch(text, List.of());
        return any(match.sessions(List.of()), match, viewer);
    }

    /** Asks only whether the query finds any session without what the text excludes. */
    static MultisearchBody any(Query query, TextMatch match, Viewer viewer) {
        return MultisearchBody.of(body ->
                body.size(0).terminateAfter(1L).query(SearchedIndex.visible(query, match.notExcluded(), viewer)));
    }

    private static Query sessions(Mode mode, TextMatch match, Optional<VectorResult> meaning, int passages) {
        Query words = match.sessions(List.of(best(match, passages), PLACES));
        if (mode == Mode.MEANING && meaning.filter(VectorResult::isEmpty).isPresent()) {
            // A condition without alternatives would be met by everything.
            return Query.of(q -> q.matchNone(none -> none));
        }
        return meaning.filter(similar -> !similar.isEmpty())
                .map(similar -> Query.of(q -> q.bool(bool -> {
                    bool.should(similar.scored()).minimumShouldMatch("1");
                    if (mode == Mode.BOTH) {
                        bool.should(words);
                    }
                    return bool.should(similar.passages(SIMILAR));
                })))
                .orElse(words);
    }

    private static Query inTiers(Query sessions, List<Query> tiers) {
        return tiers.isEmpty()
                ? sessions
                : Query.of(q -> q.bool(bool -> bool.must(sessions).should(tiers)));
    }

    private static List<SortOptions> order(SearchQuery query) {
        SortOptions score = SortOptions.of(sort -> sort.score(by -> by.order(SortOrder.Desc)));
        SortOptions newest = SortOptions.of(sort ->
                sort.field(by -> by.field("held_on").order(SortOrder.Desc).missing("_last")));
        SortOptions slug = SortOptions.of(sort -> sort.field(by -> by.field("slug")));
        return query.order() == SearchQuery.Order.NEWEST ? List.of(newest, score, slug) : List.of(score, newest, slug);
    }

    /** Passages along with what is marked in them; where nothing is, their text all the same. */
    private static InnerHits best(TextMatch match, int passages) {
        return InnerHits.of(hits -> hits.name(SearchAnswer.PASSAGES)
                .size(passages)
                .source(source -> source.fetch(false))
                .docvalueFields(SHOWN)
                .highlight(marked(
                        "passages.text", match.exact("passages.text.exact"), match.marksInPassages(), WHOLE_PASSAGE)));
    }

    private static List<FieldAndFormat> fields(String... names) {
        return Arrays.stream(names)
                .map(name -> FieldAndFormat.of(field -> field.field("passages." + name)))
                .toList();
    }

    private static Highlight ownMarks(TextMatch match) {
        Highlight title = marked("title", match.exact("title.exact"), match.marks("title", "title.exact"), 0);
        Highlight summary = marked("summary", List.of(), match.marks("summary", "summary"), 0);
        return Highlight.of(highlight -> {
            highlight
                    .preTags(title.preTags())
                    .postTags(title.postTags())
                    .fields(title.fields())
                    .fields(summary.fields());
            Stream.concat(SearchAnswer.DETAILS.stream(), Stream.of(SearchAnswer.TOPIC_WORDS))
                    .forEach(field -> highlight.fields(
                            field,
                            detail -> detail.numberOfFragments(1)
                                    .fragmentSize(LONGEST_DETAIL)
                                    .highlightQuery(match.marks(field, field))));
            return highlight;
        });
    }

    /** The whole field, so that offsets in it are known. */
    private static Highlight marked(String field, List<String> matchedAsWell, Query marks, int noMatch) {
        List<String> matched =
                Stream.concat(Stream.of(field), matchedAsWell.stream()).toList();
        HighlightField whole = HighlightField.of(f -> f.numberOfFragments(0)
                .noMatchSize(noMatch)
                .highlightQuery(marks)
                .matchedFields(matchedAsWell.isEmpty() ? List.of() : matched));
        return Highlight.of(highlight -> highlight
                .preTags(String.valueOf(TextPieces.OPEN))
                .postTags(String.valueOf(TextPieces.CLOSE))
                .fields(field, whole));
    }
}

package org.chapterhouse.search.find;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.search.document.Label;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.document.SessionDocument.Shown;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;

/** Reads what Elasticsearch answered to a request of {@link SearchRequests}. */
final class SearchAnswer {

    /** Under which name the passages that hold the words stand in the answer, and those of like meaning. */
    static final String PASSAGES = "passages";

    static final String SIMILAR = "similar";
    /** Where all passages with the words lie. */
    static final String PLACES = "places";
    /** Fields of a session that its results show only where the words stand nowhere else. */
    static final List<String> DETAILS = List.of("about", "people");
    /** Likewise, and not even there. */
    static final String TOPIC_WORDS = "topic_words";
    /** Counts what was found before the facets narrow it. */
    static final String FOUND = "found";
    /** Counts what was found with each word, likewise. */
    static final String WORDS = "words";

    private static final String RECORDING = SessionContent.RECORDING.name().toLowerCase(Locale.ROOT);

    private SearchAnswer() {}

    /** @param whole whether all moments are wanted, not the best alone */
    static SearchResults read(
            SearchResponse<SessionDocument> response,
            Optional<VectorResult> meaning,
            SearchQuery query,
            Viewer viewer,
            boolean whole) {
        WordMarks words = WordMarks.of(query);
        WordMarks run = Tiers.run(query.parsed()).map(WordMarks::ofRun).orElse(WordMarks.NONE);
        List<SessionHit> hits = response.hits().hits().stream()
                .map(hit -> hit(hit, meaning, query, viewer, words, run, whole))
                .toList();
        long found = response.aggregations().get(FOUND).filter().docCount();
        return new SearchResults(
                response.hits().total().value(),
                meaning.map(VectorResult::byWords).orElse(found),
                allWords(response.aggregations()),
                hits,
                List.of(),
                query.counted() ? facets(response.aggregations()) : Map.of(),
                response.took(),
                false);
    }

    private static boolean allWords(Map<String, Aggregate> counts) {
        return !counts.containsKey(WORDS)
                || counts.get(WORDS).filters().buckets().array().stream().allMatch(word -> word.docCount() > 0);
    }

    private static SessionHit hit(
            Hit<SessionDocument> hit,
            Optional<VectorResult> meaning,
            SearchQuery query,
            Viewer viewer,
            WordMarks words,
            WordMarks run,
            boolean whole) {
        SessionDocument session = hit.source();
        Shown shown = session.shown();
        List<MomentKind> kinds = query.kindsShown();
        WordMarks ownWords = query.mode() == Mode.MEANING ? words : WordMarks.NONE;
        List<FoundPassage> similar = inner(hit, SIMILAR, passage -> FoundPassage.byMeaning(passage, words)).stream()
                .filter(passage -> kinds.isEmpty() || kinds.contains(passage.kind()))
                .map(passage -> passage.scored(meaning.get().similarity(passage.score())))
                .toList();
        List<FoundPlace> places = inner(hit, PLACES, FoundPlace::of);
        Translations translations = new Translations(shown.language(), places);
        List<FoundPassage> texts = inner(hit, PASSAGES, FoundPassage::byWords);
        List<FoundPassage> byWords =
                texts.stream().limit(SearchRequests.BEST_PASSAGES).toList();
        Moments moments = new Moments(
                translations.without(PassageRanking.rank(byWords, similar, run)),
                PassageRanking.others(places, byWords),
                texts,
                new MomentMaker(shown.sections(), translations, run));
        MarkedText title = marked(hit, "title", session.title(), ownWords);
        MarkedText summary = marked(hit, "summary", session.summary(), ownWords);
        boolean obvious = moments.count() > 0
                || !title.marks().isEmpty()
                || !summary.marks().isEmpty();
        return new SessionHit(
                session.slug(),
                title,
                summary,
                obvious ? List.of() : marked(hit, DETAILS),
                obvious ? List.of() : marked(hit, List.of(TOPIC_WORDS)),
                first(session.programs()),
                shown.programName(),
                shown.date(),
                session.heldOn(),
                shown.originalSeconds(),
                shown.recordedSeconds(),
                session.has().contains(RECORDING),
                shown.sample(),
                shown.coverWord(),
                first(session.topics()),
                session.visibility(),
                Superseded.isSo(session, viewer),
                shown.strip(),
                whole ? moments.all() : moments.best(),
                moments.count(),
                moments.marks(),
                evidence(hit, meaning, viewer));
    }

    private static Evidence evidence(Hit<SessionDocument> hit, Optional<VectorResult> meaning, Viewer viewer) {
        double left = Superseded.isSo(hit.source(), viewer) ? Superseded.FACTOR : 1;
        String slug = hit.source().slug();
        return Evidence.of(
                hit.score(),
                Set.copyOf(hit.matchedQueries()),
                meaning.flatMap(found -> found.find(slug).map(found::share)).orElse(0.0) * left,
                meaning.flatMap(found -> found.find(slug))
                        .map(VectorResult.Similar::similarity)
                        .orElse(null));
    }

    private static <T> List<T> inner(Hit<SessionDocument> hit, String name, Function<Hit<JsonData>, T> read) {
        InnerHitsResult inner = hit.innerHits().get(name);
        return inner == null
                ? List.of()
                : inner.hits().hits().stream().map(read).toList();
    }

    private static MarkedText marked(Hit<SessionDocument> hit, String field, String plain, WordMarks words) {
        List<String> marked = hit.highlight().get(field);
        return marked == null ? words.in(plain) : Highlights.read(marked.get(0));
    }

    private static List<MarkedText> marked(Hit<SessionDocument> hit, List<String> fields) {
        return fields.stream()
                .flatMap(field -> hit.highlight().getOrDefault(field, List.of()).stream())
                .map(Highlights::read)
                .toList();
    }

    private static String first(List<String> slugs) {
        return slugs.isEmpty() ? null : slugs.get(0);
    }

    private static Map<SearchFacet, List<FacetValue>> facets(Map<String, Aggregate> counts) {
        Map<SearchFacet, List<FacetValue>> facets = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            Aggregate values = counts.get(facet.name()).filter().aggregations().get(FacetQueries.VALUES);
            facets.put(
                    facet,
                    values.isFilters()
                            ? kinds(values)
                            : merged(values.isSterms() ? terms(facet, values) : Stream.empty()));
        }
        facets.computeIfPresent(
                SearchFacet.YEAR,
                (year, values) -> values.stream()
                        .sorted(Comparator.comparing(FacetValue::value).reversed())
                        .toList());
        return facets;
    }

    private static FacetValue value(SearchFacet facet, String term, long count) {
        Label label = facet.isLabeled() ? Label.parse(term) : new Label(term, term);
        return new FacetValue(label.slug(), label.name(), count);
    }

    /** Just after something was renamed, sessions with either name are in the index. */
    private static List<FacetValue> merged(Stream<FacetValue> values) {
        Map<String, FacetValue> merged = new LinkedHashMap<>();
        values.forEach(value -> merged.merge(
                value.value(),
                value,
                (one, two) -> new FacetValue(one.value(), one.label(), one.count() + two.count())));
        return List.copyOf(merged.values());
    }

    private static Stream<FacetValue> terms(SearchFacet facet, Aggregate values) {
        return values.sterms().buckets().array().stream()
                .map(bucket -> value(facet, bucket.key().stringValue(), bucket.docCount()));
    }

    private static List<FacetValue> kinds(Aggregate values) {
        Map<String, FiltersBucket> buckets = values.filters().buckets().keyed();
        return Arrays.stream(MomentKind.values())
                .map(MomentKind::value)
                .map(kind -> new FacetValue(kind, kind, buckets.get(kind).docCount()))
                .filter(kind -> kind.count() > 0)
                .toList();
    }
}

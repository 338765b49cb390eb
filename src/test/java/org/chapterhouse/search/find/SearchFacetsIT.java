package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.groups.Tuple;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** Counts beside filters are true: whoever chooses a value finds just as many sessions. */
class SearchFacetsIT extends OverAnArchive {

    private static final List<String> PLACES = List.of(
            "Maryland Library Association",
            "Lyon (Mich.) Library",
            "Friends in Maryland and Michigan",
            "American Library Association");

    @Inject
    private SessionSearch search;

    /** Twenty-four sessions, each with another mixture of what can be chosen. */
    @BeforeEach
    void fill() {
        archive.removeAll();
        archive.chapter("maryland", "Maryland Library Association", "Maryland");
        archive.chapter("michigan", "Michigan Library Association", "Michigan");
        for (int i = 0; i < 24; i++) {
            long id = archive.session(
                    "s" + i,
                    i % 4 == 0 ? "Levy night " + i : "Evening " + i,
                    2010 + i % 3 + "",
                    i == 23 ? Visibility.DRAFT : Visibility.PUBLIC);
            archive.file(id, "p" + i % 2, "t" + i % 5, "Person " + i % 3, PLACES.get(i % PLACES.size()));
            if (i % 3 != 0) {
                archive.speech(
                        id, "Nobody minds.", i % 2 == 0 ? "The levy passed." : "The measure passed.", "Thank you.");
            }
            if (i % 5 < 3) {
                archive.pages(id, MaterialKind.SLIDES, List.of(), "Welcome", i % 2 == 0 ? "Passing a levy" : "Parking");
            }
            if (i % 7 < 4) {
                archive.pages(id, MaterialKind.HANDOUT, List.of(), "The levy passed, a worksheet");
            }
        }
        freshness.await();
    }

    @Test
    void everyCountIsWhatChoosingTheValueFinds() {
        SoftAssertions all = new SoftAssertions();
        assertCounts(Mode.WORDS, Map.of(), all);
        Random random = new Random(3);
        for (int round = 0; round < 6; round++) {
            assertCounts(Mode.WORDS, someChoices(random), all);
        }
        all.assertAll();
    }

    @Test
    void countsAreTrueByMeaningToo() {
        freshness.awaitMeaning();
        SoftAssertions all = new SoftAssertions();
        for (Mode mode : List.of(Mode.MEANING, Mode.BOTH)) {
            assertCounts(mode, Map.of(), all);
            assertCounts(mode, Map.of(SearchFacet.KIND, Set.of("slide")), all);
        }
        all.assertAll();
        SearchResults slides = find(Mode.MEANING, Map.of(SearchFacet.KIND, Set.of("slide")));
        assertThat(slides.total()).isPositive();
        assertThat(slides.hits())
                .allSatisfy(hit -> assertThat(hit.moments())
                        .isNotEmpty()
                        .allSatisfy(moment -> assertThat(moment.kind()).isEqualTo(MomentKind.SLIDE)));
    }

    private void assertCounts(Mode mode, Map<SearchFacet, Set<String>> chosen, SoftAssertions all) {
        SearchResults results = find(mode, chosen);
        for (SearchFacet facet : SearchFacet.values()) {
            for (FacetValue value : results.facet(facet)) {
                Map<SearchFacet, Set<String>> next = new EnumMap<>(SearchFacet.class);
                next.putAll(chosen);
                Set<String> values = new HashSet<>(Set.of(value.value()));
                if (facet == SearchFacet.HAS) {
                    values.addAll(chosen.getOrDefault(facet, Set.of()));
                }
                next.put(facet, values);
                all.assertThat(find(mode, next).total())
                        .as("%s: %s=%s beside %s", mode, facet, value.value(), chosen)
                        .isEqualTo(value.count());
            }
        }
    }

    private Map<SearchFacet, Set<String>> someChoices(Random random) {
        Map<SearchFacet, Set<String>> chosen = new EnumMap<>(SearchFacet.class);
        for (int i = 0; i < 2; i++) {
            SearchFacet facet = SearchFacet.values()[random.nextInt(SearchFacet.values().length)];
            List<FacetValue> values = find(chosen).facet(facet);
            if (!values.isEmpty()) {
                chosen.put(
                        facet, Set.of(values.get(random.nextInt(values.size())).value()));
            }
        }
        return chosen;
    }

    @Test
    void aKindOfMatchNarrowsToItsMoments() {
        for (MomentKind kind : List.of(MomentKind.TRANSCRIPT, MomentKind.SLIDE, MomentKind.HANDOUT)) {
            SearchResults results = find(Map.of(SearchFacet.KIND, Set.of(kind.value())));
            assertThat(results.total()).as(kind.value()).isPositive();
            assertThat(results.hits())
                    .allSatisfy(hit -> assertThat(hit.moments())
                            .isNotEmpty()
                            .allSatisfy(
                                    moment -> assertThat(moment.kind().name()).isEqualTo(kind.name())));
        }
        assertThat(find(Map.of(SearchFacet.KIND, Set.of("about"))).hits())
                .allSatisfy(hit -> assertThat(hit.title().text()).startsWith("Levy night"));
        assertThat(find(Map.of(SearchFacet.KIND, Set.of("nonsense"))).total()).isZero();
    }

    @Test
    void aStateIsChosenByItsChapterAndReadByItsName() {
        SearchResults results = find(Map.of());
        assertThat(results.facet(SearchFacet.CHAPTER))
                .extracting(FacetValue::value, FacetValue::label)
                .containsExactlyInAnyOrder(Tuple.tuple("maryland", "Maryland"), Tuple.tuple("michigan", "Michigan"));
    }

    @Test
    void ofWhatASessionHasAllMustBeThere() {
        SearchResults both = find(Map.of(SearchFacet.HAS, Set.of("transcript", "slides")));
        assertThat(both.total()).isPositive();
        Stream.of("transcript", "slides")
                .forEach(one -> assertThat(
                                find(Map.of(SearchFacet.HAS, Set.of(one))).hits())
                        .extracting(SessionHit::slug)
                        .containsAll(both.hits().stream().map(SessionHit::slug).toList()));
    }

    private SearchResults find(Map<SearchFacet, Set<String>> chosen) {
        return find(Mode.WORDS, chosen);
    }

    private SearchResults find(Mode mode, Map<SearchFacet, Set<String>> chosen) {
        SearchResults results =
                search.find(new SearchQuery("passing levies", mode, chosen, Order.RELEVANCE, 1, 50), Viewer.ANONYMOUS);
        assertThat(results.degraded()).isFalse();
        return results;
    }
}

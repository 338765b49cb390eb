package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.words.MarkedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class SessionSearchIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @Inject
    private TitleSearch titles;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long base = archive.session("building-your-base", "Building Your Base", "2016-07-14", Visibility.PUBLIC);
        archive.file(base, "lcti", "campaigns", "Ann Example");
        archive.speech(
                base,
                "A campaign begins long before a ballot measure.",
                "It begins at the front desk of libraries.",
                "Now we come to people.",
                "Recruit the volunteers who already love you.",
                "Then ask them to bring a friend.",
                "Somebody reads the whole",
                "complete count of all answers.",
                "Thank everybody who came.");
        archive.pages(base, MaterialKind.SLIDES, List.of(0, 24_000), "Good service first", "Volunteers speak for you");
        archive.pages(base, MaterialKind.HANDOUT, List.of(), "Worksheet", "Map the garden club and the choir");
        long census = archive.session("census", "Libraries and the 2020 Census", "2019-02-27", Visibility.PUBLIC);
        archive.file(census, "cae", "census", "Zoë Müller");
        archive.speech(census, "The census is counted.", "Ask the city clerk about H.B. 518.", "There are no others.");
        long members = archive.session("members-only", "Volunteers for members", "2019", Visibility.MEMBERS);
        archive.file(members, "cae", "campaigns", "Ann Example");
        long draft = archive.session("draft", "Volunteers in a draft", null, Visibility.DRAFT);
        archive.file(draft, "cae", "campaigns", "Bo Draft");
        freshness.await();
    }

    @Test
    void aMomentStartsWithTheCaptionInWhichTheWordIsSaid() {
        SessionHit hit = find("volunteers").hits().get(0);
        assertThat(hit.slug()).isEqualTo("building-your-base");
        Moment spoken = hit.spoken().get(0);
        assertThat(spoken.startSeconds()).isEqualTo(24.0);
        assertThat(spoken.jumpSeconds()).isEqualTo(22.0);
        assertThat(spoken.text().text()).contains("Recruit the volunteers who already love you.");
        assertThat(spoken.text().parts())
                .anySatisfy(part -> assertThat(part).isEqualTo(new MarkedText.Part("volunteers", true)));
        assertThat(hit.markSeconds()).containsExactly(24.0);
    }

    @Test
    void slidesAndHandoutsAreMomentsWithTheirPage() {
        Moment slide = find("volunteers").hits().get(0).pages().get(0);
        assertThat(slide.kind()).isEqualTo(MomentKind.SLIDE);
        assertThat(slide.page()).isEqualTo(2);
        assertThat(slide.startSeconds()).isEqualTo(24.0);
        Moment handout = find("garden choir").hits().get(0).moments().get(0);
        assertThat(handout.kind()).isEqualTo(MomentKind.HANDOUT);
        assertThat(handout.page()).isEqualTo(2);
        assertThat(handout.startSeconds()).isNull();
        assertThat(handout.materialTitle()).isEqualTo("HANDOUT of the day");
    }

    @Test
    void aQuestionFindsWhatItIsAbout() {
        SearchResults results = find("How do I recruit volunteers?");
        assertThat(slugs(results)).containsExactly("building-your-base");
        assertThat(results.hits().get(0).spoken()).hasSize(1);
    }

    @Test
    void aLongQuestionNeedsOnlySomeOfItsWords() {
        SearchResults results = find("I am a new chapter leader and would like to know how other libraries recruit the"
                + " volunteers who call voters before a referendum, and whether anybody has a script for that.");
        assertThat(slugs(results)).containsExactly("building-your-base");
        assertThat(results.hits().get(0).spoken().get(0).startSeconds()).isEqualTo(24.0);
    }

    @Test
    void wordFormsAccentsAndDotsDoNotMatter() {
        assertThat(slugs(find("library"))).containsExactlyInAnyOrder("building-your-base", "census");
        assertThat(slugs(find("zoe MULLER"))).containsExactly("census");
        assertThat(slugs(find("HB 518"))).containsExactly("census");
        assertThat(slugs(find("synonym"))).contains("census");
    }

    @Test
    void theWordsOfAQueryMayStandInTitleAndSpeech() {
        assertThat(slugs(find("census clerk"))).containsExactly("census");
        assertThat(slugs(find("census volunteers"))).isEmpty();
    }

    @Test
    void aPhraseAcrossTwoCaptionsIsFound() {
        Moment moment = find("\"whole complete count\"").hits().get(0).spoken().get(0);
        assertThat(moment.startSeconds()).isEqualTo(40.0);
        assertThat(slugs(find("\"count complete\""))).isEmpty();
        assertThat(slugs(find("\"volunteer who\""))).as("phrases are exact").isEmpty();
    }

    @Test
    void excludedWordsAndPhrasesAreNotFound() {
        assertThat(slugs(find("library -clerk"))).containsExactly("building-your-base");
        assertThat(slugs(find("library -\"front desk\""))).containsExactly("census");
        assertThat(find("-clerk").total()).isZero();
    }

    @Test
    void nobodyFindsOrCountsWhatTheyMayNotSee() {
        assertThat(slugs(find("volunteers"))).containsExactly("building-your-base");
        assertThat(search.find(SearchQuery.of("volunteers", 1, 10).by(Mode.WORDS), MEMBER)
                        .total())
                .isEqualTo(2);
        SearchResults editors = search.find(SearchQuery.of("volunteers", 1, 10).by(Mode.WORDS), EDITOR);
        assertThat(editors.total()).isEqualTo(3);
        assertThat(find("volunteers").facet(SearchFacet.PRESENTER))
                .extracting(FacetValue::label)
                .containsExactly("Ann Example");
        assertThat(editors.facet(SearchFacet.PRESENTER))
                .extracting(FacetValue::label)
                .contains("Bo Draft");
    }

    @Test
    void eachFacetCountsAmongWhatTheOthersLeave() {
        SearchQuery query = new SearchQuery(
                "volunteers", Mode.WORDS, Map.of(SearchFacet.PROGRAM, Set.of("cae")), SearchQuery.Order.NEWEST, 1, 10);
        SearchResults results = search.find(query, EDITOR);
        assertThat(slugs(results)).containsExactly("members-only", "draft");
        assertThat(results.facet(SearchFacet.PROGRAM))
                .containsExactly(new FacetValue("cae", "Program cae", 2), new FacetValue("lcti", "Program lcti", 1));
        assertThat(results.facet(SearchFacet.YEAR)).containsExactly(new FacetValue("2019", "2019", 1));
        SearchQuery year = new SearchQuery(
                "volunteers",
                Mode.WORDS,
                Map.of(SearchFacet.YEAR, Set.of("2016", "last"), SearchFacet.PRESENTER, Set.of("nobody")),
                SearchQuery.Order.RELEVANCE,
                1,
                10);
        assertThat(search.find(year, EDITOR).total()).isZero();
    }

    @Test
    void pagesBeyondTheEndAreEmpty() {
        for (int page : new int[] {2, 1_000, 1_000_000_000, Integer.MAX_VALUE}) {
            SearchResults results =
                    search.find(SearchQuery.of("library", page, 50).by(Mode.WORDS), Viewer.ANONYMOUS);
            assertThat(results.degraded()).isFalse();
            assertThat(results.hits()).isEmpty();
            assertThat(results.total()).isEqualTo(2);
        }
        assertThat(search.find(SearchQuery.of("library", -1, 1).by(Mode.WORDS), Viewer.ANONYMOUS)
                        .hits())
                .hasSize(1);
    }

    @Test
    void nothingTypedIsAnError() {
        List<String> inputs = new ArrayList<>(List.of(
                "",
                "the",
                "who are we",
                "?!",
                "\"",
                "-",
                "*",
                "a OR b",
                "title:census^4~2 [1 TO *]",
                "\ud83d",
                "😀",
                "ab ".repeat(600),
                "a-b".repeat(600),
                "漢".repeat(2_000),
                "\"" + "word ".repeat(399) + "\"",
                "x".repeat(10_000),
                "\0\u0001\uE000\uFFFF",
                "(((((((",
                "-\"-\"-",
                "a\0b -c\0d \"e\0f\""));
        inputs.addAll(Deployments.naughtyStrings());
        for (String input : inputs) {
            SearchQuery query = SearchQuery.of(input, 1, 50);
            for (Mode mode : Mode.values()) {
                assertThat(search.find(query.by(mode), EDITOR).degraded())
                        .as("%s: %s", mode, input)
                        .isFalse();
            }
            assertThat(titles.find(query, query.parsed(), EDITOR).degraded())
                    .as(input)
                    .isTrue();
        }
        assertThatThrownBy(() -> SearchQuery.of("x".repeat(10_001), 1, 10)).isInstanceOf(Invalid.class);
    }

    @Test
    void aHitCarriesWhatAPageShows() {
        SessionHit hit = find("census").hits().get(0);
        assertThat(hit.title().parts()).contains(new MarkedText.Part("Census", true));
        assertThat(hit.programName()).isEqualTo("Program cae");
        assertThat(hit.programSlug()).isEqualTo("cae");
        assertThat(hit.date()).isEqualTo("Feb 27, 2019");
        assertThat(hit.durationSeconds()).isEqualTo(24);
        assertThat(hit.topicSlug()).isEqualTo("census");
        assertThat(hit.strip().stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
    }

    private SearchResults find(String text) {
        SearchResults results = search.find(SearchQuery.of(text, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS);
        assertThat(results.degraded()).as("degraded").isFalse();
        return results;
    }

    private static List<String> slugs(SearchResults results) {
        return results.hits().stream().map(SessionHit::slug).toList();
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

/** From a question to the moment that answers it, and on from there later. */
class SearchJourney {

    private final Rest rest = new Rest();

    @Test
    void aMomentThatIsPlayedSaysTheWord() {
        JsonNode found =
                rest.get("api/v1/search?q=volunteers&size=50&mode=words").body();
        List<String> spoken = new ArrayList<>();
        for (JsonNode hit : found.get("hits")) {
            JsonNode lines = rest.get(
                            "api/v1/sessions/" + hit.at("/session/slug").asText())
                    .body()
                    .get("transcript");
            for (JsonNode moment : hit.get("moments")) {
                if (moment.get("kind").asText().equals("transcript")) {
                    spoken.add(lineAt(lines, moment.get("start").asDouble()));
                }
            }
        }
        assertThat(spoken)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(line -> assertThat(line.toLowerCase(Locale.ROOT)).contains("volunteer"));
    }

    private static String lineAt(JsonNode lines, double start) {
        for (JsonNode line : lines) {
            if (Math.abs(line.get("start").asDouble() - start) < 0.05) {
                return line.get("text").asText();
            }
        }
        throw new AssertionError("No line begins at " + start);
    }

    @Test
    void wordsOfOneStemFindEachOther() {
        long one = rest.get("api/v1/search?q=volunteer&mode=words")
                .body()
                .get("total")
                .asLong();
        assertThat(one)
                .isPositive()
                .isEqualTo(rest.get("api/v1/search?q=volunteers&mode=words")
                        .body()
                        .get("total")
                        .asLong());
    }

    @Test
    void aVeryLongSearchSaysThatItIsCut() {
        String words = IntStream.range(0, 160).mapToObj(i -> "volunteers" + i).collect(Collectors.joining("+"));
        try (Visitor visitor = new Visitor()) {
            assertThat(visitor.open("search?q=volunteers").content()).doesNotContain("only the beginning of it");
            assertThat(visitor.open("search?mode=words&q=" + words)
                            .locator("main")
                            .innerText())
                    .contains("only the beginning of it was used");
        }
    }

    @Test
    void aLearnerJumpsToAMomentWatchesAndGoesOnAfterAReload() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=how+do+I+recruit+volunteers");
            page.locator(".moment a.time").first().click();
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(page.url()).contains("/sessions/").contains("t=");
            page.waitForFunction("() => document.querySelector('video').readyState >= 2");
            double asked = Double.parseDouble(page.url().replaceAll(".*[?&]t=([0-9.]+).*", "$1"));
            assertThat(visitor.time()).isBetween(asked - 1, asked + 20);
            visitor.watch(4);
            double stopped = visitor.time();
            page.waitForFunction("() => document.querySelector('#watch') && Object.keys(localStorage)"
                    + ".filter(k => k.startsWith('chapterhouse.watched')).length === 0");

            visitor.open(java.net.URI.create(page.url()).getPath().substring(1));
            page.waitForFunction(
                    "() => document.querySelector('video').readyState >= 1 && document.querySelector('video').currentTime > 0");
            assertThat(visitor.time()).isBetween(stopped - 2, stopped + 1);

            visitor.open("learning");
            assertThat(page.locator(".going > li")).hasCount(1);
        }
    }

    @Test
    void facetsNarrowAndEveryStateIsInTheAddress() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse");
            page.getByLabel("Library Campaign Training Institute").first().check();
            page.waitForURL(url -> url.contains("program=lcti"));
            assertThat(page.locator(".items > li")).hasCount(4);
            page.reload();
            assertThat(page.locator(".items > li")).hasCount(4);
        }
    }

    @Test
    void goingBackTicksWhatTheAddressSays() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse");
            page.getByLabel("Chapter Advocacy Exchange").first().check();
            page.waitForURL(url -> url.contains("program=cae"));
            page.getByLabel("Library Campaign Training Institute").first().check();
            page.waitForURL(url -> url.contains("program=lcti"));
            assertThat(page.locator(".items > li")).hasCount(10);
            page.goBack();
            assertThat(page.locator(".items > li")).hasCount(6);
            assertThat(page.getByLabel("Chapter Advocacy Exchange").first()).isChecked();
            assertThat(page.getByLabel("Library Campaign Training Institute").first())
                    .not()
                    .isChecked();
            page.goBack();
            assertThat(page.getByLabel("Chapter Advocacy Exchange").first())
                    .not()
                    .isChecked();
        }
    }

    @Test
    void onAPhoneFiltersWaitForTheirButtonAndSortingDoesNot() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(390, 844, ColorScheme.LIGHT);
            visitor.open("browse");
            page.getByText("Filters", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Library Campaign Training Institute").first().check();
            assertThat(page.locator(".facet-apply")).isInViewport();
            page.locator(".facet-apply").click();
            page.waitForURL(url -> url.contains("program=lcti"));
            assertThat(page.locator(".items > li")).hasCount(4);
            page.locator("select[name=sort]").selectOption("oldest");
            page.waitForURL(url -> url.contains("sort=oldest"));
        }
    }

    @Test
    void aSampleIsCalledOneInTheResults() {
        try (Visitor visitor = new Visitor()) {
            assertThat(visitor.open("search?q=volunteers")
                            .locator(".result .meta-list")
                            .first())
                    .containsText(Pattern.compile("[Ss]ample \\d+ min"));
        }
    }

    @Test
    void resultsSayWhetherThereIsSomethingToPlayAndWhyElseTheyAreFound() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=OIF&mode=words");
            assertThat(page.locator(".result")).not().hasCount(0);
            for (Locator result : page.locator(".result").all()) {
                assertThat(result.locator("mark").first()).isVisible();
                boolean plays = result.locator("a.time").count() > 0;
                assertThat(result.getByText("No recording")).hasCount(plays ? 0 : 1);
            }
            for (Locator result : visitor.open("search?q=%22elevator+speech%22&mode=words")
                    .locator(".result")
                    .all()) {
                assertThat(result.locator("mark").first()).isVisible();
            }
        }
    }

    @Test
    void whatIsOnlyExcludedIsAskedAbout() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=-census");
            assertThat(page.locator("[role=alert]")).containsText("word to look for");
            assertThat(page.locator(".found-materials, .empty")).hasCount(0);
        }
    }

    @Test
    void whoeverTypesTheTitleOfAMaterialSeesItFirst() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=advocacy+action+plan+workbook");
            assertThat(page.locator("main li a", new Page.LocatorOptions().setHasText("Advocacy Action Plan Workbook"))
                            .first())
                    .isInViewport();
        }
    }

    @Test
    void anAbbreviationThatChaptersShareOffersThem() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=mla");
            List.of("Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana")
                    .forEach(state ->
                            assertThat(page.locator(".meanings")).containsText(state + " Library Association"));
            page.locator(".meanings a").first().click();
            page.waitForURL(url -> url.contains("%22"));
            assertThat(page.locator(".result").first()).isVisible();
            visitor.open("search?q=school+librarians+MLA");
            assertThat(page.locator(".meanings")).containsText("Maryland Library Association");
            page.locator(".meanings a").first().click();
            page.waitForURL(url -> url.contains("Library+Association%22"));
            assertThat(page.locator(".result").first()).isVisible();
        }
    }

    @Test
    void nothingFoundIsAHelpfulPage() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=xyzzyplugh+quux");
            assertThat(page.locator(".empty")).isVisible();
            assertThat(page.locator(".empty a[href='/browse']")).isVisible();
        }
    }

    @Test
    void badInputIsAnsweredSensibly() {
        List.of(
                        "api/v1/search?q=",
                        "api/v1/search?q=the",
                        "api/v1/search?q=%22%28%29%5B",
                        "api/v1/search?q=-",
                        "api/v1/search?q=a&page=1000000000",
                        "api/v1/search?q=a&topic=no-such-topic",
                        "api/v1/search?q=" + "x".repeat(3000),
                        "search?q=%3Cscript%3E",
                        "search?q=a&page=-1",
                        "browse?page=1000000000",
                        "browse?from=abc",
                        "sessions?x=%00")
                .forEach(path -> assertThat(rest.get(path).status()).as(path).isLessThan(500));
        assertThat(rest.get("api/v1/search?q=a&page=-1").status()).isEqualTo(400);
        assertThat(rest.get("api/v1/sessions?page=x").status()).isEqualTo(400);
        assertThat(rest.get("api/v1/sessions/no-such-session").status()).isEqualTo(404);
        List.of("sessions/no-such-session", "sessions/%00", "programs/%00", "courses/%00", "api/v1/sessions/%00")
                .forEach(path -> assertThat(rest.get(path).status()).as(path).isEqualTo(404));
    }
}

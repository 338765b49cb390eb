package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** Words are found wherever they stand, and what was found opens at its place; there the search goes on. */
class FindingJourney {

    private static final String BASE = "sessions/building-your-base";

    @Test
    void aWordOnASlideOpensTheRecordingWhereTheSlideIsShown() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=employers&mode=words");
            Locator slide = page.locator(".result:has-text('Building Your Base') .doc");
            assertThat(slide).containsText("page 3");
            assertThat(slide.locator("mark")).hasText("employers");
            slide.click();
            opened(page, "t=");
            assertThat(page.locator("#panel-slides")).isVisible();
            assertThat(page.locator("#panel-slides mark.is-here")).hasText("employers");
            assertThat(visitor.time()).isBetween(47.0, 70.0);
        }
    }

    @Test
    void aPhraseAcrossTwoCaptionsOpensAtTheFirst() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=%22in+the+middle+around+it%22&mode=words");
            Locator time = page.locator(".moment a.time").first();
            assertThat(time).hasText("0:50");
            time.click();
            opened(page, "t=48.265");
            assertThat(visitor.time()).isBetween(48.0, 70.0);
            assertThat(page.locator("#find output")).hasText("1 of 1");
            assertThat(page.locator(".cue mark.is-here")).hasCount(2);
        }
    }

    @Test
    void aWordInAHandoutOpensItAtThePage() {
        Rest rest = new Rest();
        Rest.Answer report =
                rest.importAsAdmin(HandoutArchive.zip("A cover page.", "Bring a quillfender and a clipboard."));
        assertThat(report.body().at("/total/created").asInt())
                .as("%s", report.body())
                .isEqualTo(1);
        Eventually.within(
                Duration.ofSeconds(20),
                "the handout is found",
                () -> rest.getAsAdmin("api/v1/search?q=quillfender&mode=words")
                                .body()
                                .get("total")
                                .asInt()
                        == 1);
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=quillfender&mode=words");
            Locator handout = page.locator(".result .doc");
            assertThat(handout).containsText(HandoutArchive.TITLE + ", page 2");
            assertThat(handout.locator("mark")).hasText("quillfender");
            String href = handout.getAttribute("href");
            assertThat(href).startsWith("/media/materials/").endsWith("#page=2");
            assertThat(page.request().get(href.replaceFirst("#.*", "")).headers())
                    .containsEntry("content-type", "application/pdf");
        }
    }

    @Test
    void insideARecordingTheSearchGoesFromPlaceToPlace() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open(BASE + "?q=volunteers&t=151");
            Locator count = page.locator("#find output");
            assertThat(page.locator("#find input")).hasValue("volunteers");
            assertThat(count).hasText("4 of 4");
            assertThat(page.locator(".cue mark.is-here")).hasText("volunteers");
            assertThat(page.locator("#scrub path.hit")).not().hasAttribute("d", "");
            page.getByLabel("Next match").click();
            assertThat(count).hasText("1 of 4");
            assertThat(page.locator("#tab-slides")).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#panel-slides mark.is-here")).isVisible();
            page.getByLabel("Previous match").click();
            assertThat(page.locator("#tab-transcript")).hasAttribute("aria-selected", "true");
            assertThat(count).hasText("4 of 4");
        }
    }

    @Test
    void typingFindsWhateverTheFormAndTheAccents() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open(BASE);
            Eventually.within(Duration.ofSeconds(10), "the keys work", () -> {
                page.keyboard().press("t");
                return (Boolean) page.evaluate("() => document.activeElement.name === 'find'");
            });
            page.keyboard().type("LÍBRARY");
            Locator count = page.locator("#find output");
            assertThat(count).hasText(Pattern.compile("^1 of [5-9]$"));
            String all = count.textContent().replace("1 of ", "");
            page.keyboard().press("ArrowDown");
            assertThat(count).hasText("2 of " + all);
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Shift+Enter");
            assertThat(count).hasText(all + " of " + all);
            page.keyboard().press("Enter");
            assertThat(count).hasText("1 of " + all);
            page.locator("#find input").fill("zzz");
            assertThat(count).hasText("Not found");
            page.locator("#find input").fill("");
            assertThat(page.locator("#side mark")).hasCount(0);
            assertThat(page.locator("#scrub path.hit")).hasAttribute("d", "");
        }
    }

    @Test
    void whatAnAbbreviationStandsForIsMarkedWhereItIsSaid() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=GOTV&mode=words");
            page.locator(".moment a.time").first().click();
            opened(page, "q=GOTV");
            assertThat(page.locator(".cue mark.is-here")).hasText("get out the vote");
        }
    }

    private static void opened(Page page, String part) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForURL(url -> url.contains("/sessions/") && url.contains(part));
        page.waitForFunction(
                "() => document.querySelector('video').readyState >= 2 && document.querySelector('video').currentTime > 0");
    }

    @Test
    void withoutAConnectionItSaysThatNothingIsSearched() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/building-your-base");
            page.locator("#find input").fill("volunteers");
            assertThat(page.locator("#find output")).containsText("1 of ");
            visitor.profile().setOffline(true);
            page.locator("#find input").fill("library");
            assertThat(page.locator("#find output")).hasText("Search is unavailable");
            assertThat(page.locator("mark")).hasCount(0);
            visitor.profile().setOffline(false);
            page.locator("#find input").fill("libraries");
            assertThat(page.locator("#find output")).containsText("1 of ");
        }
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What lists say of the sessions in them, and in which order. */
class BrowsingJourney {

    @Test
    void whatCanBeWatchedComesFirstAndTheRestSaysThatItCannot() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse");
            Locator facts = page.locator(".item .meta-list");
            assertThat(facts.first()).containsText(Pattern.compile("ample \\d+ (h|min)"));
            assertThat(facts.first()).not().containsText("No recording");
            assertThat(facts.last()).containsText("No recording");
            assertThat(page.locator(".facet summary").nth(0)).hasText("Available");
            assertThat(page.locator(".facet .choice, .facet label").first()).containsText("Can be watched here");
            assertThat(page.locator(".facet > details > summary").nth(1)).hasText("Year");
            page.locator("select[name=sort]").selectOption("newest");
            page.waitForURL(url -> url.contains("sort=newest"));
        }
    }

    @Test
    void theLengthOfASampleIsToldApartFromTheLengthOfTheEvent() {
        try (Visitor visitor = new Visitor()) {
            for (String page : new String[] {"browse?has=recording", "search?q=census+complete+count"}) {
                assertThat(visitor.open(page)
                                .locator(".item, .result")
                                .filter(new Locator.FilterOptions().setHasText("2020 Census"))
                                .first())
                        .containsText(Pattern.compile("Original 1 h · sample \\d min"));
            }
            assertThat(visitor.open("sessions/libraries-and-the-2020-census").locator(".title-row"))
                    .containsText(Pattern.compile("Original 1 h · sample \\d min"));
        }
    }

    @Test
    void homeShowsTheProgramThatTheArchiveChose() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("");
            assertThat(page.locator("#latest-0")).hasText("Latest from the Chapter Advocacy Exchange");
            assertThat(page.locator("[aria-labelledby=latest-0] .more")).hasText("All 6 sessions");
        }
    }

    @Test
    void draftsAreLabeledWhereverAnEditorSeesThem() {
        new Rest()
                .postAsAdmin(
                        "api/v1/imports",
                        "{\"format\": \"chapterhouse-archive/1\", \"archive\": {\"id\": \"drafted\", \"title\": \"D\"},"
                                + " \"programs\": [{\"id\": \"drafted-p\", \"name\": \"Drafted\"}], \"sessions\": [{\"id\":"
                                + " \"a-draft\", \"slug\": \"a-draft\", \"title\": \"Platypus draft\", \"programs\":"
                                + " [\"drafted-p\"], \"visibility\": \"draft\"}]}");
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", TestArchive.running().adminPassword());
            Page page = visitor.page();
            visitor.open("programs/drafted-p");
            assertThat(page.locator(".item .badge")).hasText("Draft");
            visitor.open("sessions/a-draft");
            assertThat(page.locator(".title-row .badge")).hasText("Draft");
            Eventually.within(Duration.ofSeconds(10), "the draft is found", () -> {
                visitor.open("search?q=platypus");
                return page.locator(".result .badge-warn").count() == 1;
            });
        }
    }

    @Test
    void aNameThatIsAskedForComesBeforeTheSessions() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=Library+Legislative+Day");
            Locator named = page.locator(".found-names").first();
            assertThat(named.getByText("National Library Legislative Day").first())
                    .isVisible();
            assertThat(named).containsText("Event");
            assertThat(named.locator("a[href^='/programs/']").first()).isVisible();
            assertThat(visitor.open("search?q=library").locator(".found-names")).hasCount(0);
        }
    }

    @Test
    void aBareAbbreviationOffersItsMeaningsAndNothingElse() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=MLA");
            assertThat(page.locator(".meanings li a")).hasCount(8);
            assertThat(page.locator(".result")).hasCount(0);
            page.getByText("Show the sessions that contain the letters").click();
            page.waitForURL(url -> url.contains("spelling=typed"));
            assertThat(page.locator(".meanings li a")).hasCount(8);
            assertThat(page.locator(".result, .empty").first()).isVisible();
        }
    }
}

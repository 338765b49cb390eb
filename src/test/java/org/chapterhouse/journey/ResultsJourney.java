package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Narrowing what was found, and going through it to the end. */
class ResultsJourney {

    @Test
    void everyCountIsWhatChoosingItFinds() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers&mode=words");
            for (String facet : List.of("kind", "program", "topic", "year", "chapter", "has")) {
                Locator box = page.locator(".facet .check:has(input[name=" + facet + "])")
                        .first();
                String count = box.locator(".count").textContent();
                box.locator("input").check();
                page.waitForURL(url -> url.contains("&" + facet + "="));
                assertThat(page.locator(".browse-tools [role=status]")).containsText(" " + count + " session");
                assertThat(page.locator(".filter-chip")).hasCount(1);
                page.goBack();
                assertThat(page.locator("input[name=" + facet + "]:checked")).hasCount(0);
            }
        }
    }

    @Test
    void goingThroughFiltersByKeyboardGoesOnWhereItWas() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers&mode=words");
            page.locator("input[name=has]").last().focus();
            page.keyboard().press("Space");
            page.waitForURL(url -> url.contains("has="));
            assertThat(page.locator("input[name=has]:checked")).isFocused();
            assertThat(page.locator("input[name=has]:checked")).isInViewport();
        }
    }

    @Test
    void onAPhoneTheFirstMomentIsOnTheFirstScreen() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(390, 844, ColorScheme.LIGHT);
            visitor.open("search?q=how+do+I+recruit+volunteers");
            assertThat(page.locator(".browse-tools [role=status]")).containsText("Main words: recruit, volunteers.");
            var words = page.locator(".moment .quote").first().boundingBox();
            var tabs = page.locator(".tabbar").boundingBox();
            assertThat(words.y + words.height).isLessThan(tabs.y);
            assertThat(page.locator(".keep").boundingBox().y).isGreaterThan(words.y);
        }
    }

    /** Nobody said the French word; libraries are what it means. */
    @Test
    void whatNobodySaidIsNotFoundAndWhatIsSimilarStandsApart() {
        Eventually.within(
                Duration.ofSeconds(60),
                "meaning is searched, too",
                () -> new Rest()
                                .get("api/v1/search?q=biblioth%C3%A8que")
                                .body()
                                .get("similar")
                                .size()
                        > 0);
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=biblioth%C3%A8que");
            assertThat(page.locator(".empty h2")).hasText("Nothing found");
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Similar in meaning"))
                            .locator(".result")
                            .first())
                    .isVisible();
            page = visitor.open("search?q=zyxwvu");
            assertThat(page.locator(".empty h2")).hasText("Nothing found");
            assertThat(page.locator(".result")).hasCount(0);
            page = visitor.open("search?q=volunteers");
            assertThat(page.locator(".browse-tools [role=status]")).not().containsText("similar");
        }
    }

    @Test
    void materialsOfProgramsStandFirstWhereNoSessionHasTheWords() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=snapshot+day+primer&mode=words");
            assertThat(page.locator(".found-materials li").first()).containsText("Library Snapshot Day Primer");
            page = visitor.open("search?q=snapshot+day");
            Locator materials = page.locator(".found-materials");
            assertThat(materials).containsText("Library Snapshot Day Primer");
            assertThat(materials.boundingBox().y)
                    .isGreaterThan(page.locator(".results").boundingBox().y);
        }
    }

    @Test
    void theInterfaceTellsTheSameCounts() {
        Rest rest = new Rest();
        JsonNode facets =
                rest.get("api/v1/search?q=volunteers&mode=words").body().get("facets");
        assertThat(facets.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("kind", "program", "topic", "year", "chapter", "presenter", "has");
        assertThat(facets.at("/kind/0/label").asText()).isEqualTo("Spoken words");
        for (String facet : List.of("kind", "chapter", "has")) {
            for (JsonNode value : facets.get(facet)) {
                String narrowed = "api/v1/search?q=volunteers&mode=words&" + facet + "="
                        + value.get("value").asText();
                assertThat(rest.get(narrowed).body().get("total")).as(narrowed).isEqualTo(value.get("count"));
            }
        }
    }

    @Test
    void aStateLeadsToWhatItDid() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=state+legislation&mode=words");
            page.locator(".facet:has(input[name=chapter]) .facet-rest > summary")
                    .click();
            page.locator("input[name=chapter][value=maryland]").check();
            page.waitForURL(url -> url.contains("chapter=maryland"));
            assertThat(page.locator(".filter-chip")).containsText("Maryland");
            assertThat(page.locator(".results")).containsText("E-Books for All");
        }
    }

    @Test
    void aKindOfMatchShowsItsMoments() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers&mode=words&kind=slide");
            assertThat(page.locator(".result .doc").first()).isVisible();
            assertThat(page.locator(".moment")).hasCount(0);
        }
    }

    @Test
    void theWayOfSearchingIsInTheAddressAndStaysThere() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers");
            assertThat(page.getByLabel("Both")).isChecked();
            page.getByLabel("Exact words").check();
            page.waitForURL(url -> url.contains("mode=words"));
            page.getByLabel("Library Campaign Training Institute").first().check();
            page.waitForURL(url -> url.contains("mode=words") && url.contains("program=lcti"));
            page.getByLabel("Meaning").check();
            page.waitForURL(url -> url.contains("mode=meaning") && url.contains("program=lcti"));
            page.goBack();
            assertThat(page.getByLabel("Exact words")).isChecked();
            page.getByLabel("Both").check();
            page.waitForURL(url -> url.contains("mode=both") && url.contains("program=lcti"));
            assertThat(page.getByLabel("Both")).isChecked();
            assertThat(page.locator(".filter-chip")).not().hasAttribute("href", Pattern.compile("mode="));
        }
    }

    @Test
    void nothingFoundByWordsCanBeTriedByMeaning() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=xyzzyplugh+quux&mode=words");
            page.getByLabel("Both").check();
            page.waitForURL(url -> url.contains("mode=both") && url.contains("q=xyzzyplugh"));
        }
    }

    @Test
    void sortingPagingAndChipsKeepAllElse() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=library&mode=words&sort=newest&kind=about&kind=transcript");
            assertThat(page.locator("a[rel=next]")).isVisible();
            String next = page.locator("a[rel=next]").getAttribute("href");
            assertThat(next)
                    .contains("q=library", "mode=words", "sort=newest", "kind=about", "kind=transcript", "page=2");
            page.locator("a[rel=next]").click();
            assertThat(page.locator("a[rel=prev]")).isVisible();
            page.locator("select[name=sort]").selectOption("");
            page.waitForURL(url -> !url.contains("sort="));
            assertThat(page.url())
                    .contains("q=library", "mode=words", "kind=about", "kind=transcript")
                    .doesNotContain("page=");
            page.locator(".filter-chip").first().click();
            page.waitForURL(url -> url.contains("mode=words") && url.indexOf("kind=") == url.lastIndexOf("kind="));
            page.locator(".chips .more").click();
            page.waitForURL(url -> !url.contains("kind="));
            assertThat(page.url()).contains("mode=words");
        }
    }

    @Test
    void pagesEndWhereTheCountSays() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=library&mode=words");
            int found = Integer.parseInt(
                    page.locator(".browse-tools [role=status]").textContent().replaceAll("\\D+", ""));
            int seen = page.locator(".result").count();
            while (page.locator("a[rel=next]").count() > 0) {
                String next = page.locator("a[rel=next]").getAttribute("href");
                visitor.open(next.substring(1));
                seen += page.locator(".result").count();
            }
            assertThat(seen).isEqualTo(found).isGreaterThan(10);
        }
    }

    @Test
    void theChoicesFitOnAPhone() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(390, 844, ColorScheme.LIGHT);
            visitor.open("search?q=volunteers");
            page.getByLabel("Exact words").check();
            page.waitForURL(url -> url.contains("mode=words"));
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Suggestions while typing, by keyboard only, and another spelling for what was mistyped. */
class SuggestJourney {

    private final Rest rest = new Rest();

    @Test
    void aSuggestionIsChosenByKeyboard() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("");
            page.keyboard().press("/");
            Locator field = page.locator("[data-search]");
            assertThat(field).isFocused();
            page.keyboard().type("2020 cens");
            Locator options = page.locator("[role=option]");
            assertThat(options.first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".search [role=status]").first()).containsText("suggestion");
            page.keyboard().press("ArrowUp");
            assertThat(options.last()).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(field)
                    .hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
            page.keyboard().press("Escape");
            assertThat(options).hasCount(0);
            assertThat(field).hasValue("2020 cens");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).isVisible();
            Locator session = page.locator("[role=option][data-kind=session]").first();
            while (!"true".equals(session.getAttribute("aria-selected"))) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/sessions/") && url.contains("census"));
        }
    }

    @Test
    void withoutAChoiceEnterSearches() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse");
            page.locator("[data-search]").fill("libr");
            assertThat(page.locator("[role=option]").first()).isVisible();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/search?q=libr"));
        }
    }

    @Test
    void aSpeakerLeadsToTheirSessions() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("");
            page.locator("[data-search]").fill("libby po");
            page.locator("[role=option][data-kind=speaker]").click();
            page.waitForURL(url -> url.contains("/browse?presenter=libby-post"));
            assertThat(page.locator(".items > li").first()).isVisible();
        }
    }

    @Test
    void aMistypedSearchIsAnsweredInTheRightSpellingUnlessSomebodyInsists() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=Censsus+comittee");
            assertThat(page.locator(".did-you-mean b")).hasText("Census committee");
            assertThat(page.locator(".result mark").first()).isVisible();
            page.locator(".did-you-mean a").click();
            page.waitForURL(url -> url.contains("spelling=typed"));
            assertThat(page.locator(".result mark")).hasCount(0);
            page.locator("[name=mode][value=words]").check();
            page.waitForURL(url -> url.contains("mode=words") && url.contains("spelling=typed"));
            page.locator(".did-you-mean a").click();
            page.waitForURL(url -> url.contains("q=Census+committee"));
            assertThat(page.locator(".result mark").first()).isVisible();
            assertThat(page.locator(".did-you-mean")).hasCount(0);
        }
    }

    @Test
    void theInterfaceAnswersTheSame() {
        JsonNode found = rest.get("api/v1/search?q=Censsus+comittee").body();
        assertThat(found.get("lookedFor").asText()).isEqualTo("Census committee");
        assertThat(found.get("didYouMean").isNull()).isTrue();
        JsonNode typed =
                rest.get("api/v1/search?q=Censsus+comittee&spelling=typed").body();
        assertThat(typed.get("lookedFor").asText()).isEqualTo("Censsus comittee");
        assertThat(typed.get("didYouMean").asText()).isEqualTo("Census committee");
        assertThat(rest.get("api/v1/search?q=census&spelling=other").status()).isEqualTo(400);
        assertThat(rest.get("api/v1/search?q=census").body().get("didYouMean").isNull())
                .isTrue();
        assertThat(rest.get("api/v1/search?q=ola").body().get("meanings"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "Office for Library Advocacy", "Oklahoma Library Association", "Oregon Library Association");
        JsonNode suggested = rest.get("api/v1/suggest?q=maryland").body().get("suggestions");
        assertThat(suggested).anySatisfy(each -> {
            assertThat(each.get("kind").asText()).isEqualTo("chapter");
            assertThat(each.get("href").asText()).isEqualTo("/search?q=%22Maryland+Library+Association%22");
        });
        assertThat(rest.get("api/v1/suggest").body().get("suggestions")).isEmpty();
        assertThat(rest.get("api/v1/suggest?q=" + "x".repeat(201)).status()).isEqualTo(400);
        List.of("%00", "%F0%9F%98%80", "%22", "%25", "*", "%C3%28")
                .forEach(text -> assertThat(rest.get("api/v1/suggest?q=" + text).status())
                        .as(text)
                        .isLessThan(500));
    }
}

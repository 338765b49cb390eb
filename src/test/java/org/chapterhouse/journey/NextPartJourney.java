package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A part of a course ends: the next one is announced, and can be declined. */
class NextPartJourney {

    private static final String FIRST = "sessions/building-your-base";
    private static final String SECOND = "/sessions/best-defense-is-a-good-offense";
    private static final String LAST = "sessions/yes-voters-and-get-out-the-vote";
    private static final Pattern COUNTS = Pattern.compile("Plays in \\d+ s");

    private static Page end(Visitor visitor, String path) {
        Page page = visitor.open(path);
        // The controls are connected last but for what comes at the end.
        assertThat(page.locator("#play")).isVisible();
        page.waitForFunction(
                "() => document.querySelector('video').readyState >= 1 && !document.querySelector('video').controls");
        page.evaluate(
                "() => { const v = document.querySelector('video'); v.currentTime = v.duration - 1; v.muted = true; return v.play(); }");
        assertThat(page.locator("#next-panel")).isVisible();
        return page;
    }

    @Test
    void theNextPartIsAnnouncedOnceAndPlays() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = end(visitor, FIRST);
            assertThat(page.locator("#next-panel")).containsText("Up next: part 2");
            assertThat(page.locator(".next-count")).hasText(COUNTS);
            String said = page.locator("#next-says").innerText();
            assertThat(said).contains("part 2", "ten seconds");
            assertThat(page.locator(".next-count")).containsText("Plays in 7 s");
            assertThat(page.locator("#next-says")).hasText(said);
            page.evaluate("() => { document.querySelector('video').same = true; }");
            page.waitForURL(url -> url.endsWith(SECOND));
            page.waitForFunction(
                    "() => document.querySelector('video').currentTime > 0.5 && !document.querySelector('video').paused");
            assertThat(page.evaluate("() => document.querySelector('video').same"))
                    .as("browsers that want a press first let the same element go on")
                    .isEqualTo(true);
            assertThat(page.locator("h1")).hasText("Part 2: The Best Defense is a Good Offense");
            assertThat(page).hasTitle(Pattern.compile("Part 2: The Best Defense .*"));
            assertThat(page.locator("#play")).isFocused();
        }
    }

    @Test
    void eachPartIsCreditedWithItsOwnAndTheWayBackLeadsToTheOneBefore() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = end(visitor, FIRST);
            page.locator("#next-play").click();
            page.waitForURL(url -> url.endsWith(SECOND));
            page.waitForFunction("() => document.querySelector('video').currentTime > 3");
            page.locator("#play").click();
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen [2-9] s"));
            page.reload();
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen [2-9] s"));
            page.goBack();
            assertThat(page.locator("h1")).hasText("Part 1: Building your Base");
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen [0-2] s"));
        }
    }

    @Test
    void whereThePageOfTheNextPartCannotBePutInPlaceItIsOpened() {
        try (Visitor visitor = new Visitor()) {
            Page page = end(visitor, FIRST);
            page.route(url -> url.endsWith(SECOND), next -> {
                if (next.request().isNavigationRequest()) next.resume();
                else next.abort();
            });
            page.evaluate("() => { document.querySelector('video').same = true; }");
            page.locator("#next-play").click();
            page.waitForURL(url -> url.endsWith(SECOND));
            page.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
            assertThat(page.evaluate("() => document.querySelector('video').same"))
                    .isNull();
        }
    }

    @Test
    void doingAnythingElseKeepsOneHere() {
        try (Visitor visitor = new Visitor()) {
            Page page = end(visitor, FIRST);
            Locator count = page.locator(".next-count");
            assertThat(count).isVisible();
            page.locator(".transcript").hover();
            page.mouse().wheel(0, 200);
            assertThat(count).isHidden();
            assertThat(page.locator("#next-play")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#next-panel")).isHidden();

            page = end(visitor, FIRST);
            assertThat(page.locator(".next-count")).isVisible();
            page.locator("#next-stay").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#next-panel")).isHidden();
            assertThat(page.locator("#play")).isFocused();
        }
    }

    @Test
    void whoDoesNotWantToGoOnByItselfIsNotAskedAgain() {
        try (Visitor visitor = new Visitor()) {
            Page page = end(visitor, FIRST);
            page.locator("#next-panel [data-go-on]").uncheck();
            assertThat(page.locator(".next-count")).isHidden();
            assertThat(page.locator(".about-course [data-go-on]")).not().isChecked();
            page = end(visitor, FIRST);
            assertThat(page.locator("#next-says")).hasText(Pattern.compile("part 2.*\\.$"));
            assertThat(page.locator("#next-says")).not().containsText("ten seconds");
            assertThat(page.locator(".next-count")).isHidden();
            page.locator("#next-play").click();
            page.waitForURL(url -> url.endsWith(SECOND));
            page.waitForFunction("() => !document.querySelector('video').paused");
        }
    }

    @Test
    void theLastPartLeadsBackToTheCourse() {
        try (Visitor visitor = new Visitor()) {
            Page page = end(visitor, LAST);
            assertThat(page.locator("#next-panel"))
                    .containsText("This was the last part of Library Campaign Training Institute.");
            assertThat(page.locator("#next-panel a")).hasAttribute("href", "/courses/lcti");
            assertThat(page.locator(".next-count")).hasCount(0);
        }
    }

    @Test
    void itIsAccessibleAndFitsThePicture() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                visitor.on(device);
                Page page = end(visitor, FIRST);
                // On a slow machine the next part would begin before all is looked at.
                page.route("**/sessions/*", next -> next.fulfill(new Route.FulfillOptions().setStatus(204)));
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(
                                page.evaluate(
                                        "() => { const p = document.getElementById('next-panel'); "
                                                + "return p.scrollHeight <= p.clientHeight && document.documentElement.scrollWidth <= innerWidth; }"))
                        .isEqualTo(true);
                page.unroute("**/sessions/*");
            }
        }
    }
}

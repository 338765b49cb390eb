package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** From the first page to a note at a moment without ever touching a mouse. */
class KeyboardJourney {

    private static final int MOST_TABS = 80;

    @Test
    void findsWatchesReadsAndNotesWithKeysOnly() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("");
            press(page, "Tab");
            assertThat(page.locator(":focus")).hasText("Skip to content");
            press(page, "/");
            page.keyboard().type("volunteers");
            press(page, "Enter");
            page.waitForURL(url -> url.contains("/search"));
            tabTo(page, ".moment a.time");
            press(page, "Enter");
            page.waitForURL(url -> url.contains("/sessions/"));
            playing(page, true);
            press(page, "k");
            playing(page, false);
            double before = visitor.time();
            press(page, "l");
            page.waitForFunction("from => document.querySelector('video').currentTime > from + 9", before);
            press(page, "ArrowLeft");
            page.waitForFunction("from => document.querySelector('video').currentTime < from + 6", before);
            press(page, "c");
            assertThat(page.locator("#captions")).hasAttribute("aria-pressed", "false");

            tabTo(page, "#scrub");
            press(page, "Home");
            assertThat(page.locator("#scrub")).hasAttribute("aria-valuenow", "0");
            press(page, "PageUp");
            assertThat(page.locator("#scrub")).hasAttribute("aria-valuenow", "30");
            tabTo(page, "#play");
            press(page, " ");
            playing(page, true);
            press(page, " ");
            playing(page, false);

            tabTo(page, ".transcript .cue");
            press(page, "Home");
            press(page, "ArrowDown");
            String start = page.locator(":focus").getAttribute("data-start");
            press(page, "Enter");
            page.waitForFunction(
                    "start => Math.abs(document.querySelector('video').currentTime - start) < 3",
                    Double.valueOf(start));
            press(page, "Tab");
            assertThat(page.locator(".transcript .cue:focus")).hasCount(0);

            press(page, "t");
            page.keyboard().type("the");
            assertThat(page.locator("#find output")).containsText(" of ");
            press(page, "Escape");
            press(page, "Tab");
            press(page, "?");
            assertThat(page.locator("#keys")).isVisible();
            press(page, "Escape");
            assertThat(page.locator("#keys")).not().isVisible();
            press(page, "n");
            page.keyboard().type("Ask Maryland how");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#notes .note-text")).hasText("Ask Maryland how");
            visitor.open("notes");
            assertThat(page.locator("main")).containsText("Ask Maryland how");
        }
    }

    @Test
    void singleLettersCanBeSwitchedOff() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/hack-your-engage");
            page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
            press(page, "?");
            assertThat(page.locator("#keys")).isVisible();
            tabTo(page, "#keys input");
            press(page, " ");
            press(page, "Escape");
            page.waitForFunction("() => document.activeElement === document.body");
            String before = state(page);
            for (String key : "kjlcnmft/?KM".split("")) {
                press(page, key);
                assertThat(state(page)).as(key).isEqualTo(before);
            }
            visitor.open("browse");
            press(page, "/");
            assertThat(page.locator("[data-search]:focus")).hasCount(0);

            visitor.open("sessions/hack-your-engage");
            page.locator(".legend [data-open=keys]").click();
            page.locator("#keys input").check();
            press(page, "Escape");
            page.locator("h1").click();
            press(page, "/");
            assertThat(page.locator("[data-search]:focus")).hasCount(1);
        }
    }

    /** All that a single letter could change. */
    private static String state(Page page) {
        return (String) page.evaluate("""
                () => {
                  const video = document.querySelector('video');
                  const pressed = (id) => document.getElementById(id).getAttribute('aria-pressed');
                  return JSON.stringify([video.paused, video.currentTime, pressed('mute'), pressed('captions'), document.activeElement.id,
                    document.activeElement.tagName, document.getElementById('keys').open, document.fullscreenElement !== null]);
                }""");
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            press(page, "Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the Tab key.");
    }

    private static void playing(Page page, boolean playing) {
        page.waitForFunction("playing => document.querySelector('video').paused !== playing", playing);
    }
}

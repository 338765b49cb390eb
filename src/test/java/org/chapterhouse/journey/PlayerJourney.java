package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** What the player remembers, where its links lead, and when it tells what was played. */
class PlayerJourney {

    private static final String SLUG = "hack-your-engage";

    @Test
    void captionsAndSpeedAreAsTheyWereLeft() {
        try (Visitor visitor = new Visitor()) {
            Page page = ready(visitor);
            page.locator("#captions").click();
            page.locator("#speed").selectOption("1.5");
            page.reload();
            assertThat(page.locator("#speed")).hasValue("1.5");
            assertThat(page.locator("#captions")).hasAttribute("aria-pressed", "false");
            assertThat(page.locator("#caption")).isHidden();
            assertThat(page.evaluate("document.querySelector('video').playbackRate"))
                    .isEqualTo(1.5);
            page.locator("#captions").click();
            visitor.open("sessions/building-your-base");
            assertThat(page.locator("#captions")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#speed")).hasValue("1.5");
        }
    }

    @Test
    void whereThePageIsNotSeenTheBrowserShowsTheCaptions() {
        try (Visitor visitor = new Visitor()) {
            Page page = ready(visitor);
            page.evaluate("video.dispatchEvent(new Event('enterpictureinpicture'))");
            assertThat(page.evaluate("video.textTracks[0].mode")).isEqualTo("showing");
            page.keyboard().press("c");
            assertThat(page.evaluate("video.textTracks[0].mode")).isEqualTo("disabled");
            page.keyboard().press("c");
            page.evaluate("video.dispatchEvent(new Event('leavepictureinpicture'))");
            assertThat(page.evaluate("video.textTracks[0].mode")).isEqualTo("disabled");
            page.evaluate("video.dispatchEvent(new Event('webkitbeginfullscreen'))");
            assertThat(page.evaluate("video.textTracks[0].mode")).isEqualTo("showing");
        }
    }

    @Test
    void aLinkSharedAtATimeStartsThere() {
        try (Visitor visitor = new Visitor()) {
            visitor.profile().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = ready(visitor);
            page.evaluate("() => { document.querySelector('video').currentTime = 83.4; }");
            assertThat(page.locator("#share-at")).hasText("1:23");
            page.locator("#share").click();
            assertThat(page.locator("#toast")).hasText("The link is copied. It plays from here.");
            String link = (String) page.evaluate("navigator.clipboard.readText()");
            assertThat(link).endsWith("/sessions/" + SLUG + "?t=83");
            visitor.onAnotherDevice(1440, 900, ColorScheme.LIGHT).navigate(link);
            visitor.page().waitForFunction("() => document.querySelector('video').currentTime >= 82.9");
            assertThat(visitor.time()).isBetween(82.9, 84.0);
        }
    }

    @Test
    void whatWasPlayedIsToldWhenThePageIsHidden() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = ready(visitor);
            // Whatever arrives was sent in the way that outlives the page.
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('refused')); }");
            page.evaluate("document.querySelector('video').play()");
            page.waitForFunction("() => document.querySelector('video').currentTime > 3");
            page.evaluate("""
                    () => {
                      Object.defineProperty(document, 'hidden', { value: true });
                      document.dispatchEvent(new Event('visibilitychange'));
                    }""");
            Eventually.within(
                    Duration.ofSeconds(5),
                    "what was played is told",
                    () -> visitor.findProgress(SLUG)
                            .map(progress -> progress.get("seconds").asInt() >= 2)
                            .orElse(false));
        }
    }

    private static Page ready(Visitor visitor) {
        Page page = visitor.open("sessions/" + SLUG);
        page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
        return page;
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
            opened(page, "t=48.3");
            assertThat(visitor.time()).isBetween(48.0, 70.0);
            assertThat(page.locator("#find output")).hasText("1 of 1");
            assertThat(page.locator(".cue mark.is-here")).hasCount(2);
        }
    }

    private static void opened(Page page, String part) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForURL(url -> url.contains("/sessions/") && url.contains(part));
        page.waitForFunction("() => document.querySelector('video').readyState >= 2 && document.querySelector('video').currentTime > 0");
    }
}

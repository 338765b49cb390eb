package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;

/** What is seen while a recording does not arrive. */
class LoadingJourney {

    private static final double SLOW_MILLIS = 10_000;

    @Test
    void theCoverStandsThereAndWhatIsGoingOnIsSaid() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.page();
            List<Route> held = new ArrayList<>();
            page.route("**/media/recordings/**", held::add);
            page.navigate(
                    TestArchive.running().url("sessions/building-your-base"),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            assertThat(page.locator("#loading")).hasText("Loading…");
            assertThat(page.locator(".stage .cover")).isVisible();
            assertThat(page.locator("#loading"))
                    .hasText(
                            "Your connection is slow. “Audio only” starts sooner.",
                            new LocatorAssertions.HasTextOptions().setTimeout(SLOW_MILLIS));
            assertThat(held).isNotEmpty();
            held.forEach(Route::resume);
            assertThat(page.locator("#loading")).isHidden();
            assertThat(page.locator(".stage .cover")).isHidden();
        }
    }

    /** Without a mouse, which would tell that somebody is about to press play, data may cost money. */
    @ParameterizedTest
    @ValueSource(strings = {"sessions/building-your-base", "sessions/building-your-base?t=60"})
    void aPhoneLoadsNothingBeforeSomebodyPressesPlay(String path) {
        try (BrowserContext phone = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true))) {
            Page page = phone.newPage();
            List<String> media = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/media/recordings/")) {
                    media.add(request.url());
                }
            });
            page.navigate(TestArchive.running().url(path));
            double start = path.endsWith("t=60") ? 60 : 0;
            page.waitForFunction("start => document.querySelector('video').currentTime >= start", start);
            assertThat(page.locator("#loading")).isHidden();
            assertThat(page.locator(".stage .cover")).isVisible();
            assertThat(media).isEmpty();
            page.locator("#play").tap();
            page.waitForFunction("start => document.querySelector('video').currentTime > start + 0.5", start);
            assertThat(page.locator(".stage .cover")).isHidden();
            assertThat(media).isNotEmpty();
            page.locator("#sound-only").check();
            page.waitForFunction(
                    "start => { const v = document.querySelector('video');"
                            + " return v.currentSrc.includes('/media/sound/') && !v.paused && v.currentTime > start + 1; }",
                    start);
        }
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A recording that does not play says why, for as long as it lasts, and offers what else can be done. */
class PlayerFailureJourney {

    private static final String SESSION = "sessions/building-your-base";
    private static final String FILE = "**/media/recordings/**";

    @ParameterizedTest
    @CsvSource({"404,The file of this recording is missing.", "503,The recording is not loading right now."})
    void aFileTheServerDoesNotGiveIsSaidUntilItDoes(int status, String told) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.page();
            page.route(FILE, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            visitor.open(SESSION);
            Locator failed = page.locator("#failed");
            assertThat(failed).containsText(told);
            assertThat(failed.locator("a").first()).hasText("Read the transcript");
            page.locator("#play").click();
            page.waitForTimeout(7_000);
            assertThat(failed).isVisible();
            page.unroute(FILE);
            failed.locator("button").click();
            page.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
            assertThat(failed).isHidden();
        }
    }

    @Test
    void aDamagedFileIsSaid() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.page();
            page.route(
                    FILE,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(200)
                            .setContentType("video/mp4")
                            .setBody("no recording")));
            visitor.open(SESSION);
            assertThat(page.locator("#failed")).containsText("This browser cannot play the recording");
        }
    }

    @Test
    void theMessageFitsAndIsAccessible() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                Page page = visitor.on(device);
                page.route(FILE, route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
                visitor.open(SESSION);
                assertThat(page.locator("#failed")).isVisible();
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(
                                page.evaluate(
                                        "() => { const p = document.getElementById('failed'); return p.scrollHeight <= p.clientHeight; }"))
                        .isEqualTo(true);
            }
        }
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** A recording that does not play says why, for as long as it lasts, and offers what else can be done. */
class PlayerFailureJourney {

    private static final String SESSION = "sessions/building-your-base";
    private static final String VIDEO = "() => document.querySelector('video')";
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

    /** The connection breaks, or the server falls silent without closing it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordingThatBreaksOffGoesOnWhereItStopped(boolean broken) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.page();
            AtomicBoolean back = new AtomicBoolean();
            page.route(FILE, route -> {
                if (back.get()) {
                    route.resume();
                } else {
                    giveFirstHalf(route, broken);
                }
            });
            visitor.open(SESSION);
            page.locator("#play").click();
            page.waitForFunction(VIDEO + ".currentTime > 0.5");
            assertThat(page.locator("#failed")).isHidden();
            page.evaluate(VIDEO + ".currentTime = " + VIDEO.replace("() => ", "") + ".buffered.end(0) - 2");
            Locator failed = page.locator("#failed");
            assertThat(failed)
                    .containsText(
                            "The recording is not loading right now.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
            page.waitForTimeout(7_000);
            assertThat(failed).isVisible();
            double stopped = at(page);
            assertThat(stopped).isGreaterThan(5);
            back.set(true);
            failed.locator("button").click();
            page.waitForFunction(VIDEO + ".currentTime > " + (stopped + 1));
            assertThat(at(page)).isLessThan(stopped + 10);
            assertThat(failed).isHidden();
        }
    }

    private static double at(Page page) {
        return ((Number) page.evaluate(VIDEO + ".currentTime")).doubleValue();
    }

    private static void giveFirstHalf(Route route, boolean broken) {
        APIResponse answer = route.request().method().equals("GET") ? route.fetch() : null;
        String[] range = answer == null
                ? new String[0]
                : answer.headers().getOrDefault("content-range", "").split("[ /-]");
        int from = range.length == 4 ? Integer.parseInt(range[1]) : 0;
        int half = range.length == 4 ? Integer.parseInt(range[3]) / 2 : 0;
        if (from < half) {
            Map<String, String> headers = new HashMap<>(answer.headers());
            byte[] part = Arrays.copyOf(answer.body(), Math.min(answer.body().length, half - from));
            headers.put("content-range", "bytes %d-%d/%s".formatted(from, from + part.length - 1, range[3]));
            headers.put("content-length", Integer.toString(part.length));
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(206)
                    .setHeaders(headers)
                    .setBodyBytes(part));
        } else if (broken || answer == null) {
            route.abort();
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

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

/** Somebody whose connection is gone for a while: what they watched meanwhile counts once they are back. */
class OfflineJourney {

    private static final String SLUG = "hack-your-engage";
    private static final int OFFLINE_SECONDS = 60;

    @Test
    void aMinuteWatchedWithoutAConnectionIsSentWhenItIsBack() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = ready(visitor);
            visitor.profile().setOffline(true);
            page.locator("#speed").selectOption("2");
            visitor.watch(OFFLINE_SECONDS);
            assertThat(page.locator("#toast")).containsText("You are offline.");
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen (5\\d s|1 min( \\d s)?)"));
            assertThat(visitor.findProgress(SLUG)
                            .map(progress -> progress.get("seconds").asInt())
                            .orElse(0))
                    .as("known here only")
                    .isZero();
            visitor.profile().setOffline(false);
            Eventually.within(
                    Duration.ofSeconds(15),
                    "the server has it all",
                    () -> visitor.findProgress(SLUG)
                            .map(progress -> progress.get("seconds").asInt() >= OFFLINE_SECONDS)
                            .orElse(false));
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen 1 min( \\d s)?"));
            assertOneStretch(visitor.progress(SLUG).get("watched"), OFFLINE_SECONDS);
        }
    }

    @Test
    void whoLeavesThePageWithoutAConnectionFindsWhatTheyWatchedNextTime() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = ready(visitor);
            visitor.profile().setOffline(true);
            visitor.watch(10);
            page.navigate("about:blank");
            visitor.profile().setOffline(false);
            visitor.open("sessions/" + SLUG);
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen 1\\d s"));
            assertOneStretch(visitor.progress(SLUG).get("watched"), 10);
            page.waitForFunction("() => document.querySelector('video').currentTime > 9");
            assertThat(visitor.time()).isBetween(9.5, 12.0);
        }
    }

    @Test
    void whatArrivedAlthoughItsAnswerWasLostGoesByTheSameNameAgain() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = ready(visitor);
            List<String> arrived = new ArrayList<>();
            page.route(
                    "**/watched",
                    route -> {
                        arrived.add(name(route.request()));
                        route.fetch();
                        visitor.profile().setOffline(true);
                        route.abort("connectionreset");
                    },
                    new Page.RouteOptions().setTimes(1));
            visitor.watch(3);
            visitor.watch(2);
            assertThat(arrived).hasSize(1);
            page.onRequestFinished(request -> {
                if (request.url().endsWith("/watched")) {
                    arrived.add(name(request));
                }
            });
            visitor.profile().setOffline(false);
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen [5-7] s"));
            assertThat(arrived).hasSizeGreaterThan(2);
            assertThat(arrived.get(1)).isEqualTo(arrived.get(0));
        }
    }

    private static String name(Request report) {
        return report.postData().replaceAll(".*\"batch\":\"([^\"]*)\".*", "$1");
    }

    /**
     * The session's page with its recording answered from memory, connection or not: what Chromium has loaded ahead it
     * may drop again before it is played.
     */
    private static Page ready(Visitor visitor) {
        Page page = visitor.page();
        page.route("**/media/recordings/**", new AnswersFromMemory());
        visitor.open("sessions/" + SLUG);
        page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
        visitor.watch(0.2);
        page.evaluate("() => { document.querySelector('video').currentTime = 0; }");
        return page;
    }

    private static void assertOneStretch(JsonNode watched, int seconds) {
        assertThat(watched).hasSize(1);
        assertThat(watched.get(0).get(0).asInt()).isZero();
        assertThat(watched.get(0).get(1).asInt()).isBetween(seconds, seconds + 2);
    }
}

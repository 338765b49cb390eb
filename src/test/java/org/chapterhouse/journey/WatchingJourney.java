package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Progress that cannot be faked and is not lost. */
class WatchingJourney {

    private final Rest rest = new Rest();

    @Test
    void seekingToTheEndIsNotWatching() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/hack-your-engage");
            page.waitForFunction("() => document.querySelector('video').readyState >= 1");
            page.evaluate("const v = document.querySelector('video'); v.currentTime = v.duration - 2");
            visitor.watch(1);
            page.waitForTimeout(1500);
            visitor.open("learning");
            assertThat(page.locator(".going > li").count()).isOne();
            assertThat(page.locator("[id$=table]").first().innerText())
                    .contains("% seen")
                    .doesNotContain("Completed");
        }
    }

    @Test
    void whatWasWatchedHereGoesOnOnAnotherDevice() {
        try (Visitor visitor = new Visitor()) {
            String email = visitor.signUp();
            Page page = visitor.open("sessions/building-your-base?t=60");
            page.waitForFunction("() => document.querySelector('video').currentTime >= 59");
            visitor.watch(3);
            page.waitForTimeout(1500);
            page = visitor.onAnotherDevice(390, 844, ColorScheme.DARK);
            visitor.signIn(email, Visitor.PASSWORD);
            visitor.open("sessions/building-your-base");
            page.waitForFunction("() => document.querySelector('video').currentTime > 60");
            assertThat(visitor.time()).isBetween(61.0, 66.0);
        }
    }

    @Test
    void aLinkToALineMarksThatLineBeforeAnythingPlays() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/building-your-base");
            for (String start : List.of("12", "116", "127")) {
                Locator line = page.locator(".cue[data-start^='" + start + "']").first();
                String text = line.locator("span").textContent();
                visitor.open(line.getAttribute("href").substring(1));
                assertThat(page.locator(".cue[aria-current] span")).hasText(text);
                visitor.open("sessions/building-your-base");
            }
        }
    }

    @Test
    void whatCannotHaveBeenPlayedEarnsNothing() {
        String slug = "e-books-for-all";
        JsonNode sessions = rest.get("api/v1/sessions?program=cae").body().get("items");
        for (JsonNode item : sessions) {
            if (item.get("slug").asText().startsWith(slug)) {
                slug = item.get("slug").asText();
            }
        }
        String path = "api/v1/sessions/" + slug + "/watched";
        long recording = rest.get("api/v1/sessions/" + slug)
                .body()
                .at("/recordings/0/id")
                .asLong();
        assertThat(rest.post(path, batch(recording, "a", "[[0,10]]")).status()).isEqualTo(401);
        for (String played :
                new String[] {"[[10,2]]", "[[-5,2]]", "[[0]]", "[[\"a\",\"b\"]]", "[[0,1e9]]", "null", "[null]"}) {
            assertThat(rest.postAsAdmin(path, batch(recording, "b", played)).status())
                    .as(played)
                    .isEqualTo(400);
        }
        assertThat(rest.postAsAdmin(
                                path,
                                "{\"recording\":" + recording + ",\"batch\":\"c\",\"played\":[[NaN,5]],\"position\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(rest.postAsAdmin(path, batch(999_999_999, "d", "[[0,10]]")).status())
                .isEqualTo(404);
        assertThat(rest.postAsAdmin(path, "").status()).isEqualTo(400);
        assertThat(rest.adminSecondsOf(recording)).isZero();
    }

    private static String batch(long recording, String name, String played) {
        return "{\"recording\":%d,\"batch\":\"%s\",\"played\":%s,\"position\":1}".formatted(recording, name, played);
    }
}

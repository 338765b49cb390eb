package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A word that is said all over three hours: as many places everywhere, and a way to each of them. */
class PlacesJourney {

    private static final int SECONDS = 10_800;
    private static final int CUE_SECONDS = 5;
    private static final int CUES = SECONDS / CUE_SECONDS;
    private static final int EVERY = 13;
    private static final int MOST = 500;

    private final String id = UUID.randomUUID().toString();
    private final String slug = "places-" + id;
    private final String word = "zwib" + id.replaceAll("[^a-f]", "");
    /** In quotes, so that nothing is found by its meaning. */
    private final String asked = "%22" + word + "%22";

    private Visitor visitor;

    @BeforeEach
    void importAndSignUp() {
        Rest rest = new Rest();
        assertThat(rest.importAsAdmin(RecordingArchive.zip(manifest(), "lcti-1-building-your-base"))
                        .status())
                .isEqualTo(200);
        Eventually.within(Duration.ofSeconds(60), "it is found", () -> total(rest) > 0);
        visitor = new Visitor();
        visitor.signUp();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    /** For members, so that no count of the catalog changes. */
    private String manifest() {
        String captions = IntStream.range(0, CUES)
                .mapToObj(i -> "%s --> %s\\n%s\\n"
                        .formatted(
                                clock(i * CUE_SECONDS),
                                clock((i + 1) * CUE_SECONDS),
                                "Line " + i + (i % EVERY == 3 ? " on " + word + "." : " on libraries.")))
                .collect(Collectors.joining("\\n", "WEBVTT\\n\\n", ""));
        return """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "Three hours", "programs": ["cae"],
                  "visibility": "members", "recordings": [{"id": "%1$s", "url": "https://media.example.org/%1$s.mp4",
                   "duration": %2$d, "captions": [{"language": "en", "text": "%3$s"}]}]}]}""".formatted(slug, SECONDS, captions);
    }

    private static String clock(int seconds) {
        return "%02d:%02d:%02d.100".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private JsonNode moments(Rest rest, int page) {
        return rest.getAsAdmin("api/v1/sessions/" + slug + "/moments?q=" + asked + "&page=" + page + "&size=40")
                .body();
    }

    private int total(Rest rest) {
        return moments(rest, 1).path("total").asInt();
    }

    @Test
    void resultsPageSessionAndListCountTheSame() {
        int total = total(new Rest());
        assertThat(total).isBetween(CUES / EVERY - 2, CUES / EVERY + 2);
        Page page = visitor.open("search?q=" + asked);
        Locator hit = page.locator(".result");
        assertThat(hit.locator(".badge").first()).hasText(total + " places");
        assertThat(hit.locator("a.more")).containsText(total - 3 + " more");
        hit.locator("a.more").click();
        assertThat(page.locator(".lead")).containsText(total + " places");
        assertThat(page.locator(".moments-all .moment")).hasCount(50);

        visitor.open("sessions/" + slug + "?q=" + asked);
        assertThat(page.locator("#find output")).hasText("1 of " + total);
        page.getByLabel("Next match").click();
        assertThat(page.locator("#find output")).hasText("2 of " + total);
        assertThat(page.locator(".cue mark.is-here")).hasText(word);
        page.locator(".side-places a").click();
        assertThat(page).hasURL(Pattern.compile(".*/moments/" + slug + ".*"));
    }

    @Test
    void allArePagedOverRest() {
        Rest rest = new Rest();
        int total = total(rest);
        double last = -1;
        int seen = 0;
        for (int number = 1; seen < total; number++) {
            JsonNode page = moments(rest, number).get("moments");
            assertThat(page.size()).isPositive();
            for (JsonNode moment : page) {
                assertThat(moment.get("start").asDouble()).isGreaterThan(last);
                assertThat(moment.get("href").asText())
                        .endsWith("t=" + moment.get("jumpSeconds").asText());
                last = moment.get("start").asDouble();
                seen++;
            }
        }
        assertThat(seen).isEqualTo(total).isLessThan(MOST);
        assertThat(moments(rest, seen).get("moments")).isEmpty();
    }

    @Test
    void withoutScriptsAllPlacesAreReached() {
        try (BrowserContext plain = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(visitor.profile().storageState())
                        .setBaseURL(TestArchive.running().url("")))) {
            Page page = plain.newPage();
            page.navigate("search?q=" + asked);
            page.locator(".result a.more").click();
            int seen = page.locator(".moments-all .moment").count();
            while (page.locator(".pager [rel=next]").count() > 0) {
                page.locator(".pager [rel=next]").click();
                seen += page.locator(".moments-all .moment").count();
            }
            assertThat(seen).isEqualTo(total(new Rest()));
            page.navigate("sessions/" + slug + "?q=" + asked);
            page.locator(".side-places a").click();
            assertThat(page.locator(".moments-all .moment").first().locator("mark"))
                    .hasText(word);
            page.locator(".moments-all a.time").nth(1).click();
            assertThat(page).hasURL(Pattern.compile(".*/sessions/" + slug + ".*t=.*"));
        }
    }
}

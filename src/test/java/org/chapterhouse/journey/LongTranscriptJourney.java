package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** The transcript of three hours: the page comes with what is said around the place, the rest follows. */
class LongTranscriptJourney {

    private static final int SECONDS = 10_800;
    private static final int CUE_SECONDS = 4;
    private static final int CUES = SECONDS / CUE_SECONDS;
    private static final int RARE = CUES - 10;

    private final String slug = "long-" + UUID.randomUUID();
    private Visitor visitor;

    @BeforeEach
    void importAndSignUp() {
        Rest.Answer report = new Rest().importAsAdmin(RecordingArchive.zip(manifest(), "lcti-1-building-your-base"));
        assertThat(report.status()).isEqualTo(200);
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
                                i == RARE
                                        ? "Then somebody said xylograph."
                                        : "This is line number " + i + " of many words about libraries."))
                .collect(Collectors.joining("\\n", "WEBVTT\\n\\n", ""));
        return """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "Three hours", "programs": ["cae"],
                  "visibility": "members", "recordings": [{"id": "%1$s", "url": "https://media.example.org/%1$s.mp4",
                   "duration": %2$d, "captions": [{"language": "en", "text": "%3$s"}]}]}]}""".formatted(slug, SECONDS, captions);
    }

    private static String clock(int seconds) {
        return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    @Test
    void thePageComesWithAPartAndTheRestFollows() {
        Page page = visitor.page();
        String html = page.request()
                .get(TestArchive.running().url("sessions/" + slug + "?t=9000"))
                .text();
        assertThat(html.split("class=\"cue\"", -1).length - 1).isBetween(100, 400);

        visitor.open("sessions/" + slug + "?t=9000");
        assertThat(page.locator(".cue[aria-current]")).hasAttribute("data-start", "9000.0");
        assertThat(page.locator(".cue")).hasCount(CUES);
        assertThat(page.locator(".transcript[data-rest]")).hasCount(0);
        assertThat(page.locator(".cue[aria-current]")).isInViewport();
        assertThat(page.evaluate("() => [...document.querySelectorAll('.cue')].every((cue, i, all) =>"
                        + " !i || +all[i - 1].dataset.start < +cue.dataset.start)"))
                .isEqualTo(true);
    }

    @Test
    void hoursHaveRoomBesideTheirLines() {
        Page page = visitor.open("sessions/" + slug + "?t=9000");
        assertThat(page.locator(".cue[aria-current] time")).hasText("2:30:00");
        assertThat(page.evaluate("""
                () => {
                  const time = document.querySelector('.cue[aria-current] time');
                  const text = document.createRange();
                  text.selectNodeContents(time);
                  return text.getBoundingClientRect().left - time.getBoundingClientRect().left >= 2;
                }""")).isEqualTo(true);
    }

    @Test
    void theSearchWithinFindsWhatDidNotComeWithThePage() {
        Page page = visitor.open("sessions/" + slug);
        page.locator("#find input").fill("xylograph");
        assertThat(page.locator("mark.is-here")).hasText("xylograph");
        assertThat(page.locator("mark.is-here")).isInViewport();
    }

    @Test
    void whereTheRestDoesNotArriveTheSearchSaysSoAndTriesAgain() {
        Page page = visitor.page();
        page.route("**/api/v1/transcripts/**", Route::abort);
        visitor.open("sessions/" + slug);
        page.locator("#find input").fill("xylograph");
        assertThat(page.locator("#find output")).not().isEmpty();
        assertThat(page.locator("mark.is-here")).hasCount(0);
        page.unroute("**/api/v1/transcripts/**");
        page.locator("#find input").fill("xylographs");
        assertThat(page.locator("mark.is-here")).hasText("xylograph");
    }

    @Test
    void withoutScriptsItLeadsToTheWhole() {
        visitor.open("sessions/" + slug);
        String cookies = visitor.profile().storageState();
        try (BrowserContext plain = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(cookies)
                        .setBaseURL(TestArchive.running().url("")))) {
            Page page = plain.newPage();
            page.navigate("sessions/" + slug);
            page.locator("noscript a, .side a:has-text('Read the whole transcript')")
                    .first()
                    .click();
            page.waitForURL(url -> url.contains("/transcripts/"));
            List<String> text = page.locator("main").allTextContents();
            assertThat(text.get(0)).contains("xylograph");
        }
    }
}

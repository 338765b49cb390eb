package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** Captions and sections that do not fit their recording, and a recording that becomes another one. */
class OddRecordingJourney {

    private static final String LONGER = "cae-2017-back-to-school";
    private static final String SHORTER = "lcti-1-building-your-base";
    private static final double HIGHEST_CAPTION = 140;

    private final String slug = "odd-" + UUID.randomUUID();
    private final List<String> errors = new ArrayList<>();
    private Visitor visitor;

    @BeforeEach
    void signUp() {
        visitor = new Visitor();
        visitor.signUp();
        visitor.page().onPageError(errors::add);
    }

    @AfterEach
    void close() {
        visitor.close();
        assertThat(errors).isEmpty();
    }

    /** For members, so that no count of the catalog changes. */
    private void importIt(String captions, String sample) {
        String manifest = """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "Odd", "programs": ["cae"],
                  "visibility": "members", "recordings": [{"id": "%1$s", "file": "recording.mp4", "duration": 247,
                   "captions": [{"language": "en", "text": "WEBVTT\\n\\n%2$s"}],
                   "sections": [{"start": 100, "title": "Last"}, {"start": 900, "title": "Beyond"},
                    {"start": 0, "title": "First"}, {"start": 50, "title": "Middle"}]}]}]}""".formatted(slug, captions);
        assertThat(new Rest()
                        .importAsAdmin(RecordingArchive.zip(manifest, sample))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneCaptionOfTwoHoursLeavesThePlayerInSight() {
        importIt("00:00.000 --> 02:00:00.000\\n" + "and so on and on ".repeat(200), LONGER);
        Page page = visitor.open("sessions/" + slug + "?t=30");
        assertThat(page.locator("#caption")).containsText("and so on");
        assertThat(page.locator(".stage-caption").boundingBox().height).isLessThan(HIGHEST_CAPTION);
        assertThat(page.locator("#play")).isInViewport();
    }

    @Test
    void whatIsSaidAfterTheEndLeadsToTheEnd() {
        importIt("00:01.000 --> 00:05.000\\nHello\\n\\n59:00.000 --> 59:05.000\\nFar away", LONGER);
        Page page = visitor.open("sessions/" + slug);
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        page.locator(".cue").last().click();
        page.waitForFunction(
                "() => document.querySelector('video').ended || document.querySelector('video').currentTime"
                        + " > document.querySelector('video').duration - 4");
        assertThat(page.locator("#failed")).isHidden();
    }

    @Test
    void sectionsInDisorderStandInOrderAndAsWideAsTheyAreLong() {
        importIt("00:01.000 --> 00:05.000\\nHello", LONGER);
        Page page = visitor.open("sessions/" + slug + "?t=60");
        assertThat(page.locator("#section")).hasText("Middle");
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.rows-sections > li')].map((each) => each.dataset.title).join()"))
                .isEqualTo("First,Middle,Last,Beyond");
        assertThat(page.locator(".rows-sections .meta-list").last()).isHidden();
        double whole = page.locator(".scrub-sections").boundingBox().width;
        assertThat(page.locator(".scrub-sections i").nth(0).boundingBox().width).isBetween(whole * 0.17, whole * 0.23);
        assertThat(page.locator(".scrub-sections i").nth(2).boundingBox().width).isGreaterThan(whole * 0.5);
        assertThat(page.locator(".scrub-sections i").nth(3).boundingBox().width).isLessThan(5);
    }

    @Test
    void whoeverWatchesWhenARecordingIsReplacedIsTold() {
        importIt("00:01.000 --> 00:05.000\\nHello", LONGER);
        Page page = visitor.open("sessions/" + slug + "?t=100");
        page.waitForFunction("() => document.querySelector('video').readyState > 1");
        importIt("00:01.000 --> 00:05.000\\nHello", SHORTER);
        page.evaluate("document.querySelector('video').play()");
        page.waitForFunction("() => document.querySelector('video').currentTime > 102");
        page.evaluate("document.querySelector('video').pause()");
        assertThat(page.locator("#toast")).containsText("has just been replaced");
        page.reload();
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        assertThat(page.locator("#failed")).isHidden();
    }
}

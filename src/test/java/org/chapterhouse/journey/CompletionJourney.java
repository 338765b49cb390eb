package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** When a recording is completed, and what stays of it. */
class CompletionJourney {

    /** Of a window of 60 seconds: 0.70 + 0.25 * 60 / 600 of it, rounded up. */
    private static final int NEEDED = 44;

    private final Rest rest = new Rest();
    private final String slug = "completed-" + UUID.randomUUID();

    @Test
    void atDoubleSpeedItIsCompletedWhenEnoughWasPlayedAndNotBefore() {
        publish("cae-2018-hack-your-engage");
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/" + slug);
            page.locator("#speed").selectOption("2");
            page.waitForFunction("() => document.querySelector('video').readyState >= 1");
            visitor.watch(NEEDED - 6);
            assertThat(page.locator("#to-go")).containsText("left to complete");
            assertThat(page.locator("#to-go")).not().hasText("Completed");
            assertThat(visitor.progress(slug).get("completed").asBoolean()).isFalse();
            visitor.watch(8);
            assertThat(page.locator("#to-go")).hasText("Completed");
            assertThat(visitor.progress(slug).get("completed").asBoolean()).isTrue();
            visitor.open("learning");
            assertThat(page.locator("section[aria-labelledby=done]")).containsText(slug);
        }
    }

    @Test
    void aRecordingThatIsReplacedStaysInTheHistory() {
        publish("cae-2018-hack-your-engage");
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/" + slug);
            page.waitForFunction("() => document.querySelector('video').readyState >= 1");
            visitor.watch(3);
            assertThat(page.locator("#seen")).not().hasText("You have seen 0 s");
            visitor.open("courses");
            publish("cae-2019-2020-census");
            visitor.open("sessions/" + slug);
            assertThat(page.locator("#replaced")).containsText("This recording was replaced.");
            assertThat(page.locator("#seen")).hasText("You have seen 0 s");
            page.waitForFunction("() => document.querySelector('video').readyState >= 1");
            visitor.watch(2);
            assertThat(page.locator("#seen")).not().hasText("You have seen 0 s");
            visitor.open("browse");
            assertThat(page.locator("h1")).hasText("Browse the archive");
            visitor.open("learning");
            assertThat(page.locator("#history\\:table, #table").first())
                    .containsText("an earlier version of the recording");
        }
    }

    private void publish(String sample) {
        assertThat(rest.importAsAdmin(RecordingArchive.firstMinute(slug, sample))
                        .body()
                        .get("rejections"))
                .isEmpty();
    }
}

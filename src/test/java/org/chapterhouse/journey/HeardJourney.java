package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/** A recording without a picture shows its cover. */
class HeardJourney {

    private static final String SAMPLE = "lcti-1-building-your-base";
    private static final String HEARD = ".stage video ~ .cover";

    /** Neither needs to be named by its file: an M4A is an MP4 without a picture. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theCoverStaysWhereThereIsNothingToSee(boolean picture) {
        String slug = "heard-" + UUID.randomUUID();
        String manifest = """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "%1$s", "programs": ["cae"],
                  "visibility": "members", "recordings": [{"id": "%1$s", "file": "recording.mp4",
                   "duration": 226}]}]}""".formatted(slug);
        byte[] film = RecordingArchive.sample(SAMPLE);
        byte[] zip = RecordingArchive.zip(manifest, picture ? film : withoutPicture(film));
        assertThat(new Rest().importAsAdmin(zip).status()).isEqualTo(200);
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/" + slug);
            page.waitForFunction("() => document.querySelector('video').readyState > 1");
            assertThat(page.locator(HEARD)).isVisible(new IsVisibleOptions().setVisible(!picture));
            page.evaluate("document.querySelector('video').play()");
            page.waitForFunction("() => document.querySelector('video').currentTime > 1");
            assertThat(page.locator(HEARD)).isVisible(new IsVisibleOptions().setVisible(!picture));
            assertThat(page.locator("#failed")).isHidden();
        }
    }

    /** The index of its track becomes a gap. */
    private static byte[] withoutPicture(byte[] film) {
        String text = new String(film, StandardCharsets.ISO_8859_1);
        int track = text.lastIndexOf("trak", text.indexOf("vide", text.indexOf("hdlr")));
        byte[] changed = film.clone();
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, changed, track, 4);
        return changed;
    }
}

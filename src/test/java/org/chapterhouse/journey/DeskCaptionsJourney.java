package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

/** An editor uploads captions, replaces and removes them, and is told what is wrong with a file. */
class DeskCaptionsJourney {

    private static final String PATH = "desk/sessions/captioned";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private Page page;

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "captioned", "title": "Captioned"},
                 "programs": [{"id": "captioned-p", "name": "Captioned Program"}],
                 "sessions": [{"id": "captioned", "slug": "captioned", "title": "To be captioned",
                   "programs": ["captioned-p"], "recordings": [{"id": "captioned", "duration": 200,
                   "url": "https://media.example.org/captioned.mp4", "captions": []}]}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
        page = editor.open(PATH);
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private static byte[] vtt(String words) {
        return """
                WEBVTT

                00:01.000 --> 00:04.000
                Welcome

                00:50.000 --> 00:54.000
                %s

                01:50.000 --> 01:54.000
                Goodbye""".formatted(words).getBytes(StandardCharsets.UTF_8);
    }

    private void upload(String name, byte[] content, String language) {
        page.locator("#captions-file").setInputFiles(new FilePayload(name, "text/vtt", content));
        page.locator("#captions-language").selectOption(language);
        page.getByLabel("By people").check();
        page.locator("#captions-form button").click();
    }

    private Locator said() {
        return page.locator("#captions-said");
    }

    @Test
    void anUploadedSentenceIsFoundAndTheUploadCanBeTakenBack() {
        String word = "Quillfeather" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(page.locator("#captions-list")).containsText("There are no captions yet.");
        upload("talk.vtt", vtt("In the middle somebody says " + word), "en");
        assertThat(said()).containsText("Saved: English. Lines: 3.");
        assertThat(page.locator(".tracks")).containsText("English By people3 lines, until 1:54");
        Eventually.within(
                Duration.ofSeconds(20),
                "search finds the sentence",
                () -> !rest.get("api/v1/search?q=" + word).body().get("hits").isEmpty());

        upload("other.vtt", vtt("Other words"), "en");
        assertThat(said()).containsText("Saved: English. Lines: 3.");
        said().getByText("Undo").click();
        assertThat(said()).containsText("The captions are as they were before.");
        assertThat(page.request()
                        .get(archive.url(page.locator(".tracks a[href*='.vtt']")
                                .getAttribute("href")
                                .substring(1)))
                        .text())
                .contains(word);
        page.locator(".tracks [data-remove]").click();
        assertThat(said()).containsText("Removed: English.");
        assertThat(page.locator(".tracks li")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".tracks")).containsText("3 lines, until 1:54");
        assertThat(editor.open("desk").locator(".log li").first()).containsText("changed recording of To be captioned");
    }

    @Test
    void whatIsWrongWithAFileIsSaidAndNothingIsSaved() {
        page.locator("#captions-form button").click();
        assertThat(said()).containsText("Choose a caption file first.");
        upload(
                "picture.vtt",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'},
                "en");
        assertThat(said()).containsText("Line 1: This is not a caption file");
        upload("empty.vtt", new byte[0], "en");
        assertThat(said()).containsText("Line 1: The file is empty.");
        upload("large.vtt", new byte[5_500_000], "en");
        assertThat(said()).containsText("larger than 5 MB");
        upload("back.vtt", "WEBVTT\n\n00:05.000 --> 00:02.000\nx".getBytes(StandardCharsets.UTF_8), "en");
        assertThat(said()).containsText("Line 3: This caption ends before it starts.");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(editor.open(PATH).locator(".tracks li")).hasCount(0);
    }

    @Test
    void whatShouldBeLookedAtIsSaidWithTheSuccess() {
        byte[] file = """
                1
                00:00:01,000 --> 00:00:03,000
                Así está el señor, mañana también

                2
                00:05:00,000 --> 00:05:01,000
                <script>document.title = 'x'</script>Adiós
                """.getBytes(Charset.forName("windows-1252"));
        upload("hoy.srt", file, "es");
        assertThat(said()).containsText("Saved: Spanish. Lines: 2.");
        assertThat(said()).containsText("so the file was read as windows-1252");
        assertThat(said()).containsText("One line begins after the end of the recording, at 0:05:00 of 0:03:20.");
        assertThat(page).hasTitle("Edit “To be captioned” · Chapterhouse");
        assertThat(Axe.violations(page)).isEmpty();
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void whatSomebodyElseUploadedMeanwhileStays() {
        rest.putAsAdmin("api/v1/sessions/captioned/captions/en?origin=people", """
                {"lines": [{"start": 1, "end": 2, "text": "Theirs"}]}""");
        upload("mine.vtt", vtt("Mine"), "en");
        assertThat(said()).containsText("changed the captions in “en” on ");
        assertThat(rest.getAsAdmin("api/v1/sessions/captioned/captions/en")
                        .body()
                        .at("/lines/0/text")
                        .asText())
                .isEqualTo("Theirs");
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** What was said, to read on end, to print, to save, and in the language one reads. */
class TranscriptJourney {

    private static final String SEEK = "seconds => { document.querySelector('video').currentTime = seconds; }";
    private static final String PANEL = "document.querySelector('.transcript')";
    private static final String TWO_LANGUAGES = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "two-languages", "title": "Two languages"},
             "sessions": [{"id": "two-languages", "slug": "two-languages", "title": "A session in two languages",
              "programs": ["cae"], "visibility": "members", "recordings": [{"id": "two-languages", "sample": true,
               "file": "recording.mp4", "duration": 218, "captions": [
                {"language": "en", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nGood morning, everybody."},
                {"language": "es", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nBuenos días a todos."}]}]}]}""";

    @Test
    void aTranscriptIsReadAndSavedWithItsSections() throws IOException {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/hack-your-engage");
            List<String> sections = page.locator(".transcript .cue-section").allInnerTexts();
            assertThat(sections).isNotEmpty();
            page.locator(".about a[href^='/transcripts/']").click();
            assertThat(page.locator("h1")).hasText("Hack Your Engage");
            assertThat(page.locator(".spoken h2").allInnerTexts()).isEqualTo(sections);
            Download saved = page.waitForDownload(
                    () -> page.locator("a[href$='.docx?download']").click());
            assertThat(saved.suggestedFilename()).isEqualTo("hack-your-engage.docx");
            try (InputStream file = Files.newInputStream(saved.path());
                    XWPFDocument document = new XWPFDocument(file)) {
                assertThat(headings(document, "Heading1")).containsExactly("Hack Your Engage");
                assertThat(headings(document, "Heading2")).isEqualTo(sections);
            }
            page.locator(".spoken-time").nth(1).click();
            assertThat(page.url()).contains("/sessions/hack-your-engage?t=");
        }
    }

    @Test
    void anOkinaHasRoomOfItsOwn() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/hack-your-engage");
            assertThat((Boolean) page.evaluate("""
                            async () => {
                              await document.fonts.load("40px Literata", "iʻ");
                              const canvas = document.createElement("canvas").getContext("2d");
                              canvas.font = "40px Literata";
                              const width = text => canvas.measureText(text).width;
                              return ["ʻ", "ʼ"].every(sign => width(`i${sign}i`) > width("ii") + 4);
                            }""")).isTrue();
        }
    }

    @Test
    void theLanguageOfTheTranscriptIsRemembered() {
        assertThat(new Rest()
                        .importAsAdmin(RecordingArchive.zip(TWO_LANGUAGES, "cae-2018-hack-your-engage"))
                        .body()
                        .get("rejections"))
                .isEmpty();
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/two-languages");
            assertThat(page.locator(".transcript")).containsText("Good morning");
            page.locator(".side-languages a", new Page.LocatorOptions().setHasText("Español"))
                    .click();
            assertThat(page.locator(".transcript")).containsText("Buenos días");
            assertThat(page.url()).contains("lang=es");
            assertThat(page.locator(".transcript")).hasAttribute("lang", "es");
            visitor.open("sessions/two-languages");
            assertThat(page.locator(".side-languages [aria-current]")).hasText("Español");
            assertThat(visitor.open("sessions/two-languages?lang=xx").locator(".transcript"))
                    .containsText("Buenos");
        }
    }

    @Test
    void itScrollsOnlyItselfAndFollowsUntilThatIsSwitchedOff() {
        try (Visitor visitor = new Visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Page page = visitor.open("sessions/hack-your-engage");
            page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
            page.evaluate("scrollTo(0, 40)");
            page.evaluate(SEEK, 150);
            inSight(page, true);
            assertThat(page.evaluate("scrollY")).isEqualTo(40);

            page.locator("#follow").uncheck();
            Object top = page.evaluate(PANEL + ".scrollTop");
            page.evaluate(SEEK, 2);
            page.waitForTimeout(1_000);
            inSight(page, false);
            assertThat(page.evaluate(PANEL + ".scrollTop")).isEqualTo(top);

            page.locator("#follow").check();
            inSight(page, true);
        }
    }

    @Test
    void itGoesOnFollowingAfterASearch() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/hack-your-engage");
            page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
            page.locator("#find input").fill("the");
            assertThat(page.locator("#find output")).containsText(" of ");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#follow")).isChecked();
            page.evaluate(SEEK, 200);
            // What was found stays in sight for ten seconds.
            page.waitForTimeout(10_500);
            page.evaluate(SEEK, 150);
            inSight(page, true);
            assertThat(page.locator("#follow")).isChecked();
        }
    }

    private static void inSight(Page page, boolean expected) {
        page.waitForFunction("""
                expected => {
                  const panel = document.querySelector('.transcript').getBoundingClientRect();
                  const line = document.querySelector('.cue[aria-current]').getBoundingClientRect();
                  return (line.top >= panel.top && line.bottom <= panel.bottom) === expected;
                }""", expected);
    }

    private static List<String> headings(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }
}

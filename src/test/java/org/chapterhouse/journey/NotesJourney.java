package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** Notes are written by keyboard while watching, shown on the strip, changed, deleted and brought back, and found again. */
class NotesJourney {

    private static final String CENSUS = "sessions/libraries-and-the-2020-census";

    @Test
    void aNoteIsWrittenByKeyboardEditedDeletedAndBroughtBack() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = at(visitor, CENSUS + "?t=30", "0:30");
            page.keyboard().press("n");
            page.keyboard().type("Ask the board: n is no key here");
            accessible(page);
            page.keyboard().press("Control+Enter");
            Locator note = page.locator("#notes .note");
            assertThat(note.locator(".note-text")).hasText("Ask the board: n is no key here");
            assertThat(note.locator(".time")).hasAttribute("href", "/" + CENSUS + "?t=30");
            assertThat(page.locator(".strip-pin")).hasCount(1);
            page.locator(".strip-pin").click();
            assertThat(note.locator(".time")).isFocused();
            assertThat(visitor.time()).isBetween(29.9, 30.1);

            note.locator("summary").click();
            accessible(page);
            note.locator("[data-do=edit]").click();
            note.locator("textarea").fill("Ask them\ntwice");
            note.locator("button.btn-primary").click();
            assertThat(note.locator(".note-text")).hasText(Pattern.compile("Ask them\\s+twice"));
            note.locator("summary").click();
            note.locator("[data-do=remove]").click();
            assertThat(page.locator("#note-toast button")).isFocused();
            assertThat(note).isHidden();
            assertThat(page.locator(".strip-pin")).hasCount(0);
            accessible(page);
            page.keyboard().press("Enter");
            assertThat(note).isVisible();
            assertThat(page.locator("#note-toast")).containsText("Note restored.");
            page.reload();
            assertThat(note.locator(".note-text")).hasText(Pattern.compile("Ask them\\s+twice"));
        }
    }

    @Test
    void whatIsNotSavedYetOutlivesAReload() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = at(visitor, CENSUS + "?t=30", "0:30");
            page.keyboard().press("n");
            page.keyboard().type("Ask the board");
            visitor.profile().setOffline(true);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".note-form .field-error")).not().isEmpty();
            visitor.profile().setOffline(false);
            page.reload();
            Locator field = page.locator(".note-form textarea");
            assertThat(field).hasValue("Ask the board");
            field.press("Control+Enter");
            assertThat(page.locator("#notes .note .time")).hasAttribute("href", "/" + CENSUS + "?t=30");
            page.reload();
            assertThat(page.locator("#notes .note-text")).hasText("Ask the board");
            assertThat(field).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1366, 650", "820, 1180"})
    void thePictureStaysInSightWhileANoteIsWritten(int width, int height) {
        try (Visitor visitor = new Visitor()) {
            visitor.onAnotherDevice(width, height, ColorScheme.LIGHT);
            visitor.signUp();
            Page page = at(visitor, CENSUS + "?t=30", "0:30");
            double before = picture(page);
            page.keyboard().press("n");
            assertThat(page.locator(".note-form textarea")).isFocused();
            assertThat(picture(page)).isEqualTo(before);
            assertThat(page.evaluate(
                            "() => document.querySelector('.note-form').getBoundingClientRect().bottom <= innerHeight"))
                    .isEqualTo(true);
        }
    }

    @Test
    void twoMessagesStandOneBelowTheOther() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = at(visitor, CENSUS + "?t=30", "0:30");
            page.keyboard().press("n");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#note-toast")).isVisible();
            page.locator("#share").click();
            assertThat(page.locator("#toast")).isVisible();
            assertThat(page.locator("#note-toast")).isVisible();
            BoundingBox first = page.locator("#toast").boundingBox();
            assertThat(page.locator("#note-toast").boundingBox().y).isGreaterThan(first.y + first.height);
        }
    }

    private static double picture(Page page) {
        return page.locator(".stage").boundingBox().y;
    }

    @Test
    void aLineOfTheTranscriptAndABookmarkAreNoted() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = at(visitor, CENSUS + "?t=70", "1:10");
            Locator line = page.locator(".cue").nth(5);
            line.focus();
            page.keyboard().press("n");
            assertThat(page.locator(".note-form textarea"))
                    .hasValue("“" + line.locator("span").textContent() + "”");
            page.keyboard().press("Escape");
            assertThat(page.locator("#note")).isFocused();
            page.keyboard().press("n");
            assertThat(page.locator(".note-form textarea"))
                    .hasValue("“" + line.locator("span").textContent() + "”");
            page.locator(".note-form .btn-primary").click();
            assertThat(page.locator("#notes .note")).hasCount(1);
            page.locator("#note").click();
            page.locator(".note-form .btn-primary").click();
            assertThat(page.locator("#notes .note-text").last()).hasText("Bookmark");
            assertThat(page.locator(".strip-pin")).hasCount(2);
        }
    }

    @Test
    void markingWordsOfALineNotesThemAndPlaysNothing() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            // The transcript gets there at once, not while the mouse is on its way.
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Page page = at(visitor, CENSUS + "?t=70", "1:10");
            page.locator("#follow").uncheck();
            Locator words = page.locator(".cue.is-current span");
            words.hover(new Locator.HoverOptions().setPosition(2, 10));
            page.mouse().down();
            var box = words.boundingBox();
            for (int x = 10; x <= 120; x += 10) {
                page.mouse().move(box.x + x, box.y + 10);
            }
            page.mouse().up();
            String marked = (String) page.evaluate("() => getSelection().toString().trim()");
            assertThat(marked).isNotEmpty();
            page.locator("#note-line").click();
            assertThat(page.locator(".note-form textarea")).hasValue("“" + marked + "”");
            assertThat(page.evaluate("() => document.querySelector('video').paused"))
                    .isEqualTo(true);
            assertThat(visitor.time()).isBetween(69.9, 70.1);
        }
    }

    @Test
    void notesAreFoundAgainByTheirOwnerOnly() throws IOException {
        try (Visitor visitor = new Visitor()) {
            String email = visitor.signUp();
            note(visitor, CENSUS, "Letters to the committees");
            note(visitor, "sessions/building-your-base", "Circulation numbers");
            visitor.onAnotherDevice(390, 844, ColorScheme.DARK);
            visitor.signIn(email, Visitor.PASSWORD);
            Page page = visitor.open("notes");
            assertThat(page.locator(".note-group")).hasCount(2);
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.locator("input[name=find]").fill("committee letter");
            page.keyboard().press("Enter");
            assertThat(page.locator("main p[role=status]")).containsText("1 note contains “committee letter”.");
            assertThat(page.locator(".note-text")).hasText("Letters to the committees");
            accessible(page);
            Download document =
                    page.waitForDownload(() -> page.getByText("Download all").click());
            assertThat(Files.readString(document.path())).contains("Letters to the committees", "Circulation numbers");

            visitor.onAnotherDevice(1440, 900, ColorScheme.LIGHT);
            visitor.signUp();
            assertThat(visitor.open("notes").locator(".note")).hasCount(0);
            assertThat(visitor.open(CENSUS).locator("#notes .note")).hasCount(0);
        }
    }

    @Test
    void whoIsNotSignedInIsToldHow() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open(CENSUS);
            assertThat(page.locator("#notes a")).hasAttribute("href", Pattern.compile("/signin\\?from=.*"));
            assertThat(page.locator("#note")).hasCount(0);
            visitor.open("notes");
            assertThat(page).hasURL(Pattern.compile(".*/signin\\?from=%2Fnotes$"));
        }
    }

    private static void note(Visitor visitor, String path, String text) {
        Page page = at(visitor, path + "?t=20", "0:20");
        page.locator("#note").click();
        page.locator(".note-form textarea").fill(text);
        page.locator(".note-form .btn-primary").click();
        assertThat(page.locator("#notes .note")).hasCount(1);
    }

    /** The page with its scripts at work: they say what time it is. */
    private static Page at(Visitor visitor, String path, String time) {
        Page page = visitor.open(path);
        assertThat(page.locator("#note .note-now")).hasText(time);
        assertThat(page.locator("#now")).hasText(time);
        assertThat(page.locator("#play")).isVisible();
        return page;
    }

    private static void accessible(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** An editor gives a session its slides, which readers open and find. */
class DeskDocumentJourney {

    private static final Path SLIDES = Path.of("src/main/archive/samples/cae-2018-hack-your-engage/slides.pdf");

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "with-slides", "title": "With slides"},
                 "programs": [{"id": "with-slides-p", "name": "Slides Program"}],
                 "sessions": [{"id": "with-slides", "slug": "with-slides", "title": "A Talk with Slides",
                   "programs": ["with-slides-p"], "visibility": "public", "materials": []}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    @Test
    void slidesAreAddedUploadedAndOpened() {
        Page page = editor.open("desk/sessions/with-slides");
        assertThat(page.locator("#materials")).containsText("This session has no slides or handouts yet.");
        page.getByText("Add slides or a handout").click();
        assertThat(page.locator("#place")).hasValue("/sessions/with-slides");
        page.locator("#title").fill("Slides of the talk");
        page.locator("#kind").selectOption("SLIDES");
        page.locator("#save").click();
        Locator now = page.locator("#document-now");
        assertThat(now).containsText("There is no file and no link yet.");

        upload(page, new FilePayload("notes.txt", "text/plain", "Just text".getBytes(StandardCharsets.UTF_8)));
        assertThat(said(page)).containsText("The file “notes.txt” is neither a recording");
        upload(page, new FilePayload("cut.pdf", "application/pdf", "%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8)));
        assertThat(said(page)).containsText("damaged");
        assertThat(now).containsText("There is no file and no link yet.");

        page.locator("#document-file").setInputFiles(SLIDES);
        page.locator("#document-form .btn-primary").click();
        assertThat(said(page)).containsText("The file is saved.");
        assertThat(now).containsText("“slides.pdf”, PDF, ");
        assertThat(Axe.violations(page)).isEmpty();

        Page desk = editor.open("desk/sessions/with-slides");
        assertThat(desk.locator("#materials")).containsText("Slides of the talk");
        assertThat(desk.locator("#materials")).containsText("slides.pdf");
        assertThat(Axe.violations(desk)).isEmpty();
        assertThat(editor.open("sessions/with-slides").locator("main")).containsText("Slides of the talk");
    }

    private static Locator said(Page page) {
        return page.locator("#document-said");
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("#document-file").setInputFiles(file);
        page.locator("#document-form .btn-primary").click();
    }
}

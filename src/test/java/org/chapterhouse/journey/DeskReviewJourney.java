package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor is reminded to look whether a session still holds. */
class DeskReviewJourney {

    private static final String PATH = "desk/sessions/reviewed";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "reviewed", "title": "Reviewed"},
                 "programs": [{"id": "reviewed-p", "name": "Reviewed Program"}],
                 "sessions": [{"id": "reviewed", "slug": "reviewed", "title": "Holds It Still",
                   "programs": ["reviewed-p"], "summary": "As it was."}]}
                """);
        archive.content().sql("update session set review_by = null where slug = 'reviewed'");
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        archive.content().sql("update session set review_by = null where slug = 'reviewed'");
        editor.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aSessionIsListedFromItsDayOnUntilSomebodyReviewedIt() {
        Page page = editor.open(PATH);
        page.locator("#reviewBy").fill(today().minusDays(1).toString());
        page.keyboard().press("Control+s");
        assertThat(page.locator("#reviewBy-about")).containsText("has passed. Choose today or a later day");
        page.locator("#reviewBy").fill(today().plusDays(1).toString());
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: review date.");
        assertThat(page.locator("#due")).hasCount(0);
        assertThat(editor.open("desk/sessions?due=yes").locator("main")).not().containsText("Holds It Still");

        archive.content().sql("update session set review_by = current_date - 3 where slug = 'reviewed'");
        assertThat(editor.open("sessions/reviewed").locator("main")).containsText("May be out of date");
        Locator task = editor.open("desk").locator(".tasks li", new Page.LocatorOptions().setHasText("for review"));
        assertThat(task).containsText("Holds It Still");
        task.locator(".btn").click();
        assertThat(page.getByLabel("Only those due for review")).isChecked();
        assertThat(page.locator("#sessions")).containsText("Review by ");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#sessions a", new Page.LocatorOptions().setHasText("Holds It Still"))
                .focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#due")).containsText("This session has been due for review since");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#summary").fill("It still does.");
        page.locator("#due button").focus();
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("summary");
        assertThat(said(page)).containsText("review date");
        assertThat(page.locator("#reviewBy")).hasValue(today().plusYears(1).toString());
        assertThat(page.locator("#due")).hasCount(0);
        assertThat(editor.open("desk/sessions?due=yes").locator("main")).not().containsText("Holds It Still");
        assertThat(editor.open("sessions/reviewed").locator("main")).not().containsText("May be out of date");
        assertThat(rest.getAsAdmin("api/v1/sessions/reviewed")
                        .body()
                        .get("reviewBy")
                        .asText())
                .isEqualTo(today().plusYears(1).toString());
    }
}

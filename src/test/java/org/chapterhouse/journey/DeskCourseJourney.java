package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor arranges the parts of a course, with the mouse and by keyboard. */
class DeskCourseJourney {

    private static final String PATH = "desk/catalog/courses/parts-c";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "parts", "title": "Parts"},
                 "programs": [{"id": "parts-p", "name": "Parts Program"}],
                 "sessions": [
                   {"id": "parts-1", "slug": "parts-1", "title": "First Part of Parts", "programs": ["parts-p"]},
                   {"id": "parts-2", "slug": "parts-2", "title": "Second Part of Parts", "programs": ["parts-p"]},
                   {"id": "parts-3", "slug": "parts-3", "title": "Third Part of Parts", "programs": ["parts-p"]}],
                 "materials": [{"id": "parts-m", "program": "parts-p", "title": "Handout of Parts", "kind": "handout",
                   "url": "https://example.org/parts"}],
                 "courses": [{"id": "parts-c", "title": "Course of Parts", "sessions": ["parts-1", "parts-2"]}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private static Locator parts(Page page) {
        return page.locator("#items [data-row]");
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void partsAreFoundAddedMovedAndRemovedByKeyboard() {
        Page page = editor.open("courses/parts-c");
        page.locator("a[href='/desk/catalog/courses/parts-c']").click();
        page.waitForURL("**/desk/catalog/courses/parts-c");
        page.locator("#title").fill("Course of Many Parts");
        page.locator("#find").fill("of parts");
        page.keyboard().press("Enter");
        assertThat(page.locator("#found li")).hasCount(4);
        assertThat(page.locator("#title")).hasValue("Course of Many Parts");
        page.locator("#found button")
                .filter(new Locator.FilterOptions().setHasText("Handout"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("Not saved yet.");
        assertThat(parts(page)).hasCount(3);
        parts(page).nth(2).locator("[data-up]").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        parts(page).nth(1).locator("[data-down]").focus();
        page.keyboard().press("Space");
        parts(page).nth(1).locator("[data-remove]").focus();
        page.keyboard().press("Enter");
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("Control+s");
        assertThat(said(page)).containsText("Saved: title, parts.");
        assertThat(page.locator("#items [data-name]"))
                .hasText(new String[] {"Handout of Parts (material)", "First Part of Parts"});
        editor.open("courses/parts-c");
        assertThat(page.locator("h1")).hasText("Course of Many Parts");
        assertThat(page.locator(".steps > li")).hasCount(2);
    }

    @Test
    void aCourseWithoutPartsIsRefusedAndNothingIsLost() {
        Page page = editor.open(PATH);
        parts(page).nth(0).locator("[data-remove]").click();
        parts(page).nth(0).locator("[data-remove]").click();
        page.locator("#title").fill("Empty");
        page.locator("#save").click();
        assertThat(page.locator("#refused")).containsText("needs at least one part");
        assertThat(page.locator("#title")).hasValue("Empty");
        assertThat(editor.open("courses/parts-c").locator("h1")).hasText("Course of Parts");
    }

    @Test
    void whatALearnerCompletedStays() {
        archive.content()
                .sql("insert into course_completion (account_id, course_id, completed_at, rule_version)"
                        + " select a.id, c.id, now(), 1 from account a, course c"
                        + " where a.email = 'admin@chapterhouse.local' and c.slug = 'parts-c' on conflict do nothing");
        Page page = editor.open(PATH);
        parts(page).nth(1).locator("[data-remove]").click();
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: parts.");
        page.locator("#remove summary").click();
        page.locator("#remove button").click();
        assertThat(page.locator("#refused")).containsText("one person has completed it");
        assertThat(editor.open("courses/parts-c").locator("h1")).hasText("Course of Parts");
    }
}

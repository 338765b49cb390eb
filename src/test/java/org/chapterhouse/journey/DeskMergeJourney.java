package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** An editor duplicates a session, and merges two that are about the same event. */
class DeskMergeJourney {

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private final String slug = "merge-" + UUID.randomUUID();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "Merging"},
                 "programs": [{"id": "merge-p", "name": "Merge Program"}],
                 "sessions": [
                  {"id": "%1$s-a", "slug": "%1$s-a", "title": "Kumquats for all", "date": "2020",
                   "programs": ["merge-p"], "visibility": "draft", "summary": "Short."},
                  {"id": "%1$s-b", "slug": "%1$s-b", "title": "Kumquats for everybody", "date": "2020-05-04",
                   "programs": ["merge-p"], "visibility": "draft", "summary": "Longer and better.",
                   "keywords": ["citrus"], "recordings": [{"id": "%1$s-b", "duration": 200,
                    "url": "https://media.example.org/kumquats.mp4"}]}]}
                """.formatted(slug));
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        rest.deleteAsAdmin("api/v1/sessions/" + slug + "-a");
        rest.deleteAsAdmin("api/v1/sessions/" + slug + "-b");
        editor.close();
    }

    @Test
    void twoSessionsBecomeOne() {
        Page page = editor.open("desk/sessions/" + slug + "-a");
        page.locator("#merge-with").fill(archive.url("sessions/" + slug + "-b?t=5"));
        page.locator("#merge button").click();
        assertThat(page.locator("h1")).hasText("Merge two sessions");
        assertThat(page.locator(".merge-field")).hasCount(3);
        assertThat(page.locator("#filled")).containsText("keywords");
        assertThat(page.locator("#rest")).containsText("Its recording and captions move");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#differ-summary .check").last().click();
        page.locator("#merging .btn-primary").click();
        assertThat(page).hasURL(archive.url("desk/sessions/" + slug + "-a?saved=merged"));
        assertThat(page.locator("#said")).containsText("Merged.");
        assertThat(page.locator("#title")).hasValue("Kumquats for all");
        assertThat(page.locator("#summary")).hasValue("Longer and better.");
        assertThat(page.locator("#keywords")).hasValue("citrus");
        assertThat(page.locator("#recording-now")).containsText("media.example.org");
        assertThat(page.locator("#history")).containsText("changed merged session");
        page = editor.open("sessions/" + slug + "-b");
        assertThat(page).hasURL(archive.url("sessions/" + slug + "-a"));
        assertThat(editor.open("desk/trash").locator("#trashed")).containsText("Kumquats for everybody");
        page = editor.open("desk/sessions/" + slug + "-b-merged");
        assertThat(page.locator("#history")).containsText("session it was merged into");
    }

    @Test
    void theOtherOneStaysByKeyboard() {
        Page page = editor.open("desk/merge?keep=" + slug + "-a&with=" + slug + "-b");
        page.locator("#turn").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#rest")).containsText("The session that goes has no recording.");
        page.locator("#differ-title input").first().focus();
        page.keyboard().press("ArrowDown");
        page.locator("#merging .btn-primary").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(archive.url("desk/sessions/" + slug + "-b?saved=merged"));
        assertThat(page.locator("#title")).hasValue("Kumquats for all");
        assertThat(page.locator("#summary")).hasValue("Longer and better.");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownBeforeItIsMerged() {
        Page page = editor.open("desk/merge?keep=" + slug + "-a&with=" + slug + "-b");
        rest.patchAsAdmin("api/v1/sessions/" + slug + "-b", "{\"summary\": \"Better still.\"}");
        page.locator("#differ-title .check").last().click();
        page.locator("#merging .btn-primary").click();
        assertThat(page.locator("#refused")).containsText("Nothing was merged");
        assertThat(page.locator("#differ-summary")).containsText("Better still.");
        assertThat(page.locator("#differ-title input").last()).isChecked();
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void whatCannotBeMergedIsToldSo() {
        Page page = editor.open("desk/merge?keep=" + slug + "-a&with=" + slug + "-a");
        assertThat(page.locator("#refused")).containsText("These are the same session.");
        page.locator("#merge-with").fill("no-such-session");
        page.keyboard().press("Enter");
        assertThat(page.locator("#refused")).containsText("There is no session");
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void aCopyIsBegunAsADraft() {
        Page page = editor.open("desk/sessions/" + slug + "-b");
        page.locator("#duplicate button").click();
        assertThat(page.locator("#said")).containsText("Duplicated.");
        assertThat(page.locator("#title")).hasValue("Copy of Kumquats for everybody");
        assertThat(page.locator("#summary")).hasValue("Longer and better.");
        assertThat(page.locator("#recording-now")).containsText("has no recording yet");
        assertThat(Axe.violations(page)).isEmpty();
        rest.deleteAsAdmin("api/v1/sessions/" + page.locator("#slug").inputValue());
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor moves a session to the trash, changes their mind, and deletes it in the end. */
class DeskTrashJourney {

    private static final String SESSION = "thrown-away";
    private static final String PATH = "desk/sessions/" + SESSION;

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/trash/" + SESSION + "/restore", "");
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "thrown-away", "title": "Thrown away"},
                 "programs": [{"id": "thrown-p", "name": "Thrown Program"}],
                 "sessions": [{"id": "thrown-away", "slug": "thrown-away", "title": "Quixotic Throwaway",
                   "programs": ["thrown-p"], "summary": "As it was."}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private int status(String path) {
        return rest.get(path).status();
    }

    private boolean isFound() {
        return rest.get("api/v1/search?q=quixotic+throwaway").body().toString().contains("\"" + SESSION + "\"");
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aSessionLeavesAtOnceAndComesBackByUndo() {
        Eventually.within(Duration.ofSeconds(20), "it is found", this::isFound);
        Page page = editor.open(PATH);
        page.locator("#trash button").click();
        assertThat(page).hasURL(archive.url("desk/trash?moved=thrown-away"));
        assertThat(said(page)).containsText("“Quixotic Throwaway” is in the trash.");
        assertThat(page.locator("#trashed tr", new Page.LocatorOptions().setHasText("Quixotic")))
                .containsText("30 days");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(status("sessions/" + SESSION)).isEqualTo(404);
        assertThat(status("api/v1/sessions/" + SESSION)).isEqualTo(404);
        assertThat(rest.get("api/v1/sessions?program=thrown-p")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        Eventually.within(Duration.ofSeconds(20), "it is not found any more", () -> !isFound());
        assertThat(editor.open("desk").locator(".log li").first())
                .containsText("moved to the trash: Quixotic Throwaway");
        page = editor.open("desk/trash?moved=thrown-away");

        said(page).locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(archive.url(PATH + "?saved=restored"));
        assertThat(said(page)).containsText("Restored from the trash.");
        assertThat(page.locator("#summary")).hasValue("As it was.");
        assertThat(page.locator("#history")).containsText("restored it from the trash");
        assertThat(status("sessions/" + SESSION)).isEqualTo(200);
        Eventually.within(Duration.ofSeconds(20), "it is found again", this::isFound);
    }

    @Test
    void whoeverEditsItInAnotherTabLosesNothing() {
        Page page = editor.open(PATH);
        page.locator("#title").fill("Typed meanwhile");
        rest.deleteAsAdmin("api/v1/sessions/" + SESSION);
        page.keyboard().press("Control+s");
        assertThat(page.locator("#refused-trash")).containsText("Nothing was saved, because this session is in the");
        assertThat(page.locator("#title")).hasValue("Typed meanwhile");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#refused-trash button").click();
        assertThat(said(page)).containsText("Saved: title.");
        assertThat(page.locator("#title")).hasValue("Typed meanwhile");
    }

    @Test
    void itsOwnPageSaysThatItIsInTheTrash() {
        rest.deleteAsAdmin("api/v1/sessions/" + SESSION);
        Page page = editor.open(PATH);
        assertThat(page.locator("#in-trash")).containsText("It can be restored for 30 days.");
        assertThat(page.locator("#edit")).hasCount(0);
        assertThat(page.locator("#history")).containsText("moved it to the trash");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#in-trash button").click();
        assertThat(said(page)).containsText("Restored from the trash.");
    }

    @Test
    void anAdministratorDeletesItForGood() {
        rest.deleteAsAdmin("api/v1/sessions/" + SESSION);
        Page page = editor.open("desk/trash");
        Locator row = page.locator("#trashed tr", new Page.LocatorOptions().setHasText("Quixotic"));
        Locator sure = row.getByText("Delete for good");
        assertThat(sure).isHidden();
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(row).containsText("This cannot be undone.");
        sure.click();
        assertThat(said(page)).containsText("The session was deleted for good.");
        assertThat(row).hasCount(0);
        assertThat(editor.open("desk").locator(".log li").first()).containsText("removed Quixotic Throwaway");
        assertThat(editor.open(PATH).locator("h1")).containsText("Page not found");
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor adds, corrects and deletes programs on the desk, with the mouse and by keyboard. */
class DeskCatalogJourney {

    private static final String PATH = "desk/catalog/programs/plain-p";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        importPlain("Plain Program", "?overwrite=true");
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private void importPlain(String name, String how) {
        rest.postAsAdmin("api/v1/imports" + how, """
                {"format": "chapterhouse-archive/1", "archive": {"id": "plain", "title": "Plain"},
                 "programs": [{"id": "plain-p", "name": "%s", "owner": "The Office"}],
                 "sessions": [{"id": "plain-s", "slug": "plain-s", "title": "Plain Session", "programs": ["plain-p"]}]}
                """.formatted(name));
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aProgramIsCorrectedFromItsPageByKeyboard() {
        Page page = editor.open("programs/plain-p");
        page.locator("a[href='/desk/catalog/programs/plain-p']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/catalog/programs/plain-p");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("A Plainer Program");
        page.getByLabel("Show its latest sessions on the home page").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+s");
        assertThat(said(page)).containsText("Saved: name, place on the home page. Readers see it now");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(editor.open("programs/plain-p").locator("h1")).hasText("A Plainer Program");

        importPlain("Imported Again", "");
        assertThat(editor.open("programs/plain-p").locator("h1")).hasText("A Plainer Program");
    }

    @Test
    void aProgramIsAddedFoundAndDeleted() {
        String name = "Brand New " + UUID.randomUUID().toString().substring(0, 8);
        Page page = editor.open("desk/catalog");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("a[href='/desk/catalog/programs']").click();
        page.locator("a[href='/desk/catalog/programs?add=yes']").click();
        page.locator("#save").click();
        assertThat(page.locator("#refused li")).hasText("Name: Fill this in.");
        page.locator("#name").fill(name);
        page.locator("#address").fill("plain-p");
        page.locator("#save").click();
        assertThat(page.locator("#address-about")).containsText("already uses");
        page.locator("#address").fill("");
        page.locator("#name").press("Enter");
        assertThat(said(page)).containsText("Added.");
        assertThat(page)
                .hasURL(archive.url("desk/catalog/programs/")
                        + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "?saved=added");
        assertThat(page.locator("#history summary")).containsText("added it");

        editor.open("desk/catalog/programs?add=yes").locator("#name").fill(name.toUpperCase(Locale.ROOT));
        page.locator("#save").click();
        assertThat(page.locator("#name-about")).containsText("is in the list already");

        editor.open("desk/catalog/programs").locator("#text").fill(name);
        page.keyboard().press("Enter");
        page.locator("#things a").click();
        page.locator("#remove summary").click();
        page.locator("#remove button").click();
        assertThat(said(page)).containsText("Deleted.");
        editor.open("desk/catalog/programs?q=" + name.replace(" ", "%20"));
        assertThat(page.locator("#things a")).hasCount(0);
    }

    @Test
    void whatIsStillNeededIsNotDeleted() {
        Page page = editor.open(PATH);
        page.locator("#remove summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#refused")).containsText("cannot be deleted, because it holds one session");
        assertThat(page.locator("#name")).hasValue("Plain Program");
        assertThat(editor.open("programs/plain-p").locator("h1")).hasText("Plain Program");
    }

    @Test
    void whatCannotBeSavedIsSaidBesideEachFieldAndNothingIsLost() {
        Page page = editor.open(PATH);
        page.locator("#name").fill("x".repeat(10_000));
        page.locator("#officialUrl").fill("www.example.org");
        page.locator("#description").evaluate("field => { field.value = 'a\\u0000b'; }");
        page.locator("#sources").fill("https://example.org/\nexample");
        page.locator("#save").click();
        assertThat(page.locator("#refused")).containsText("Nothing was changed yet");
        assertThat(page.locator("#refused a[href='#officialUrl']")).hasText("Official page");
        assertThat(page.locator("#name-about")).containsText("200");
        assertThat(page.locator("#officialUrl-about")).containsText("http://");
        assertThat(page.locator("#description-about")).containsText("control characters");
        assertThat(page.locator("#sources-about")).containsText("Entry 2");
        assertThat(page.locator("#officialUrl")).hasValue("www.example.org");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(editor.open("programs/plain-p").locator("h1")).hasText("Plain Program");
    }

    @Test
    void ofTwoAtOnceTheSecondSeesBothVersionsAndChooses() {
        Page page = editor.open(PATH);
        Page second = editor.profile().newPage();
        second.navigate(archive.url(PATH));
        second.locator("#owner").fill("Theirs");
        second.locator("#save").click();
        assertThat(said(second)).containsText("Saved: who runs it.");
        page.locator("#owner").fill("Mine");
        page.locator("#save").click();
        Locator clash = page.locator("#clash-owner");
        assertThat(clash.locator(".clash-text")).hasText(new String[] {"Theirs", "Mine"});
        page.locator("#save").click();
        assertThat(clash).containsText("Choose one of the two versions.");
        clash.getByLabel("Yours").check();
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: who runs it.");
        Locator change = page.locator("#history details").first();
        change.locator("summary").click();
        change.locator(".btn").first().click();
        assertThat(page.locator("#owner")).hasValue("Theirs");
        assertThat(page.locator("#said")).containsText("not saved yet: who runs it.");
    }
}

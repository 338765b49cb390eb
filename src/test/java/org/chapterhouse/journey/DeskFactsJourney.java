package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An editor corrects materials, events, chapters and resources. */
class DeskFactsJourney {

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private final String name = "Fact " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void start() {
        importFacts("Imported Summary", "?overwrite=true");
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private void importFacts(String summary, String how) {
        rest.postAsAdmin("api/v1/imports" + how, """
                {"format": "chapterhouse-archive/1", "archive": {"id": "facts", "title": "Facts"},
                 "programs": [{"id": "facts-p", "name": "Facts Program"}],
                 "materials": [{"id": "facts-m", "program": "facts-p", "title": "Facts Handout", "kind": "handout",
                   "url": "https://example.org/facts", "summary": "%s"}],
                 "courses": [{"id": "facts-c", "title": "Facts Course", "items": [{"material": "facts-m"}]}]}
                """.formatted(summary));
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    private Page open(String kind, String text) {
        Page page = editor.open("desk/catalog/" + kind);
        page.locator("#text").fill(text);
        page.keyboard().press("Enter");
        page.locator("#things a").first().click();
        return page;
    }

    private static void remove(Page page) {
        page.locator("#remove summary").click();
        page.locator("#remove button").click();
    }

    @Test
    void aMaterialIsAddedFromThePageOfItsProgram() {
        Page page = editor.open("programs/facts-p");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a material"))
                .click();
        assertThat(page.locator("#place")).hasValue("/programs/facts-p");
        page.locator("#title").fill(name);
        page.locator("#url").fill("ftp://example.org/");
        page.locator("#year").fill("19");
        page.locator("#save").click();
        assertThat(page.locator("#kind-about")).containsText("Choose one of these.");
        assertThat(page.locator("#url-about")).containsText("http://");
        assertThat(page.locator("#year-about")).containsText("1800 or more");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#kind").selectOption("Handout");
        page.locator("#url").fill("https://example.org/" + name.replace(' ', '-'));
        page.locator("#year").fill("2019");
        page.locator("#place").fill("https://example.org/nowhere");
        page.locator("#save").click();
        assertThat(page.locator("#place-about")).containsText("Paste the address");
        page.locator("#place").fill(archive.url("programs/facts-p"));
        page.locator("#save").click();
        assertThat(said(page)).containsText("Added.");
        String address = page.url();
        assertThat(editor.open("programs/facts-p").locator(".materials")).containsText(name);
        page.navigate(address);
        remove(page);
        assertThat(said(page)).containsText("Deleted.");
        assertThat(editor.open("programs/facts-p").locator(".materials")).not().containsText(name);
    }

    @Test
    void whatAnEditorChangedOfAMaterialStaysWhenItIsImportedAgain() {
        Page page = open("materials", "Facts Handout");
        page.locator("#summary").fill("By hand.");
        page.keyboard().press("Control+s");
        assertThat(said(page)).containsText("Saved: summary.");
        importFacts("Imported later", "");
        assertThat(open("materials", "Facts Handout").locator("#summary")).hasValue("By hand.");
        remove(page);
        assertThat(page.locator("#refused")).containsText("it is part of a course");
        assertThat(editor.open("desk").locator(".log li").first()).containsText("changed summary of Facts Handout");
        page.locator(".log li a").first().click();
        assertThat(page.locator("h1")).hasText("Facts Handout");
    }

    @Test
    void anEventGetsItsDates() {
        Page page = editor.open("desk/catalog/events?add=yes");
        page.locator("#name").fill(name);
        page.locator("#dates").fill("2024-04-07 to 2024-04-13\n2025-02-30");
        page.locator("#save").click();
        assertThat(page.locator("#dates-about")).containsText("Entry 2: The date 2025-02-30 does not exist.");
        page.locator("#dates").fill("2024-04-07 to 2024-04-13, by the old plan\n2025-04");
        page.locator("#save").click();
        assertThat(said(page)).containsText("Added.");
        assertThat(page.locator("#dates")).hasValue("2024-04-07 to 2024-04-13, by the old plan\n2025-04");
        page.locator("#dates").fill("2025-04");
        page.locator("#usualTiming").fill("in April");
        page.keyboard().press("Control+s");
        assertThat(said(page)).containsText("Saved: usual time, dates.");
        remove(page);
        assertThat(said(page)).containsText("Deleted.");
    }

    @Test
    void aChapterAndAResourceAreAddedAndDeleted() {
        Page page = editor.open("desk/catalog/chapters?add=yes");
        page.locator("#name").fill(name);
        page.locator("#officersChangeMonth").fill("13");
        page.locator("#founded").fill("long ago");
        page.locator("#kind").selectOption("State");
        page.locator("#save").click();
        assertThat(page.locator("#officersChangeMonth-about")).containsText("12 or less");
        assertThat(page.locator("#founded-about")).containsText("whole number");
        page.locator("#officersChangeMonth").fill("7");
        page.locator("#founded").fill("");
        page.locator("#save").click();
        assertThat(said(page)).containsText("Added.");
        remove(page);
        assertThat(said(page)).containsText("Deleted.");

        editor.open("desk/catalog/resources?add=yes");
        page.locator("#title").fill(name);
        page.locator("#save").click();
        assertThat(page.locator("#refused li")).hasText("Section: Fill this in.");
        page.locator("#section").fill("Facts Section");
        page.locator("#save").dblclick();
        assertThat(said(page)).containsText("Added.");
        page.locator("#save").click();
        assertThat(said(page)).hasText("There was nothing to save.");
        remove(page);
        assertThat(said(page)).containsText("Deleted.");
        page.locator("#text").fill(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("#things a")).hasCount(0);
    }
}

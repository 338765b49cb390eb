package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Editors find on their desk what needs attention, and every session; nobody else gets there. */
class DeskJourney {

    private static final String SESSION = "libraries-and-the-2020-census";

    private final TestArchive archive = TestArchive.running();
    private final Visitor editor = new Visitor();

    private void signIn() {
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    @Test
    void nobodyElseGetsThere() {
        assertThat(editor.open("sessions/" + SESSION).locator("a[href^='/desk']"))
                .hasCount(0);
        for (String path : new String[] {"desk", "desk.xhtml", "desk/sessions", "desk/sessions.xhtml"}) {
            editor.open(path);
            assertThat(editor.page().url()).contains("/signin");
        }
        editor.signUp();
        assertThat(editor.page().locator("a[href='/desk']")).hasCount(0);
        for (String path : new String[] {"desk", "desk/sessions"}) {
            assertThat(editor.page().navigate(archive.url(path)).status()).isEqualTo(403);
        }
    }

    @Test
    void theDeskSaysWhatIsMissingAndLeadsThere() {
        signIn();
        Page page = editor.open("");
        page.locator(".nav a[href='/desk']").click();
        Locator task = page.locator(".tasks li")
                .filter(new Locator.FilterOptions().setHasText("have no recording"))
                .first();
        task.locator(".btn").click();
        assertThat(page).hasURL(archive.url("desk/sessions?lacks=RECORDING"));
        assertThat(page.locator("#lacks")).hasValue("RECORDING");
        for (String lacks : page.locator("#sessions tbody tr").allInnerTexts()) {
            assertThat(lacks).contains("Recording");
        }
    }

    @Test
    void sessionsAreFoundByTitleProgramAndWhoSeesThem() {
        signIn();
        Page page = editor.open("desk/sessions");
        assertThat(page.locator("#sessions tbody tr").count()).isEqualTo(50);
        page.locator("a[rel=next]").click();
        assertThat(page).hasURL(archive.url("desk/sessions?page=2"));
        page.locator("#text").fill("Libraries and the 2020 CENSUS");
        page.keyboard().press("Enter");
        assertThat(page.locator("#sessions tbody tr")).hasCount(1);
        assertThat(page.locator("#sessions tbody th a")).hasAttribute("href", "/desk/sessions/" + SESSION);
        page.locator("#visibility").selectOption("MEMBERS");
        page.locator(".desk-filter button").click();
        assertThat(page.locator("#sessions")).hasCount(0);
        assertThat(editor.open("desk/sessions?q=%00&program=%27&visibility=x&lacks=x&page=9999999")
                        .locator("h1"))
                .hasText("Sessions");
    }

    @Test
    void aSessionIsBegunAsADraftThatReadersDoNotSee() {
        signIn();
        Page page = editor.open("desk");
        page.locator("a[href='/desk/sessions/new']").click();
        page.locator("#heldOn").fill("2021-02-30");
        page.locator("#begin").click();
        assertThat(page.locator("#title-about")).containsText("Enter a title");
        assertThat(page.locator("#programs-about")).containsText("Choose the program");
        assertThat(page.locator("#heldOn-about")).containsText("does not exist");
        assertThat(Axe.violations(page)).isEmpty();
        for (int number = 1; number < 3; number++) {
            editor.open("desk/sessions/new").locator("#title").fill("Begun on the Desk");
            page.locator("#programs").selectOption("Chapter Advocacy Exchange");
            page.locator("#heldOn").fill("2021-02");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("Added. Only editors see it for now.");
        }
        assertThat(page).hasURL(archive.url("desk/sessions/begun-on-the-desk-2?saved=begun"));
        try (Visitor reader = new Visitor()) {
            assertThat(reader.page()
                            .navigate(archive.url("sessions/begun-on-the-desk-2"))
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The page is long. */
    @Test
    void whatIsMissingLeadsToWhereItIsPutRight() {
        signIn();
        Page page = editor.open("desk/sessions?lacks=RECORDING");
        page.locator("#sessions tbody th a").first().click();
        page.locator("#checklist a", new Page.LocatorOptions().setHasText("Recording"))
                .click();
        assertThat(page.locator("#h-recording")).isInViewport();
        assertThat(page.locator("#checklist a", new Page.LocatorOptions().setHasText("Captions")))
                .hasAttribute("href", "#captions");
    }
}

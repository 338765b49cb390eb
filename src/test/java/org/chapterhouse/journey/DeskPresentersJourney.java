package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor makes one presenter of two spellings. */
class DeskPresentersJourney {

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final String family = "q" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void twoSpellingsBecomeOneByKeyboard() {
        rest.postAsAdmin("api/v1/imports", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "Alike"},
                 "programs": [{"id": "alike-p", "name": "Alike Program"}],
                 "sessions": [
                  {"id": "%1$s-a", "title": "Alike one %1$s", "programs": ["alike-p"], "visibility": "draft",
                   "slug": "alike-a-%1$s", "presenters": [{"name": "Ann %1$s"}]},
                  {"id": "%1$s-b", "title": "Alike two %1$s", "programs": ["alike-p"], "visibility": "draft",
                   "slug": "alike-b-%1$s", "presenters": [{"name": "A. %1$s"}]}]}
                """.formatted(family));
        try (Visitor editor = new Visitor()) {
            editor.signIn("admin@chapterhouse.local", archive.adminPassword());
            Page page = editor.open("desk/catalog");
            page.locator("a[href='/desk/presenters']").click();
            Locator row = page.locator("#alike > li", new Page.LocatorOptions().setHasText(family));
            assertThat(row).containsText("Ann " + family + " one session");
            assertThat(Axe.violations(page)).isEmpty();
            row.locator("button", new Locator.LocatorOptions().setHasText("Keep “Ann"))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("One session was changed.");
            assertThat(row).hasCount(0);
            editor.open("desk/sessions/alike-b-" + family);
            assertThat(page.locator("[name=presenterName] >> visible=true")).hasValue("Ann " + family);
            assertThat(page.locator("#history")).containsText("changed presenters");
        }
    }
}

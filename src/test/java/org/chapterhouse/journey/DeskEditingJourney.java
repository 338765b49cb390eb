package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor corrects a session in the browser. */
class DeskEditingJourney {

    private static final String SESSION = "corrected";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "corrected", "title": "Corrected"},
                 "programs": [{"id": "corrected-p", "name": "Corrected Program"}],
                 "topics": [{"id": "corrected-t", "name": "Corrected Topic"}],
                 "sessions": [{"id": "corrected", "slug": "corrected", "title": "A Tpyo", "programs": ["corrected-p"],
                   "summary": "About it.", "presenters": [{"name": "Ann Lee"}, {"name": "Bo Ek", "role": "Chair"}]}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private Page edit() {
        return editor.open("desk/sessions/" + SESSION);
    }

    private static void save(Page page) {
        page.keyboard().press("Control+s");
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aTitleIsCorrectedFromItsPageAndFoundAtOnce() {
        String word = "Quillfeather" + UUID.randomUUID().toString().substring(0, 6);
        Instant begin = Instant.now();
        Page page = editor.open("sessions/" + SESSION);
        page.locator("a[href='/desk/sessions/corrected']").click();
        page.waitForURL("**/desk/sessions/corrected"); // Before its script is there, no key saves.
        page.getByLabel("Title").fill("A Typo by " + word);
        save(page);
        assertThat(said(page)).containsText("Saved: title. Search finds new words within a few seconds.");
        Eventually.within(
                Duration.ofSeconds(20),
                "search finds the new title",
                () -> editor.open("search?q=" + word)
                        .locator(".result")
                        .allInnerTexts()
                        .toString()
                        .contains(word));
        System.out.println("A title was corrected and found after "
                + Duration.between(begin, Instant.now()).toSeconds() + " s.");
        assertThat(editor.open("desk").locator(".log li").first()).containsText("changed title of A Typo by " + word);
    }

    @Test
    void theOldAddressLeadsToTheNewOneAndStaysTaken() {
        Page page = edit();
        page.locator("#slug").fill("libraries-and-the-2020-census");
        page.locator("#save").click();
        assertThat(page.locator("#slug-about")).containsText("already uses");
        page.locator("#slug").fill("Not An Address");
        page.locator("#save").click();
        assertThat(page.locator("#slug-about")).containsText("lowercase letters, digits and single hyphens");
        page.locator("#slug").fill("corrigé");
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: address.");
        assertThat(page).hasURL(archive.url("desk/sessions/corrig%C3%A9?saved=slug"));

        editor.open("sessions/corrected?q=it");
        assertThat(page).hasURL(archive.url("sessions/corrig%C3%A9?q=it"));
        editor.open("desk/sessions/corrected");
        assertThat(page).hasURL(archive.url("desk/sessions/corrig%C3%A9"));
        assertThat(rest.getAsAdmin("api/v1/sessions/corrected")
                        .body()
                        .get("title")
                        .asText())
                .isEqualTo("A Tpyo");
        editor.open("desk/sessions/libraries-and-the-2020-census")
                .locator("#slug")
                .fill("corrected");
        save(page);
        assertThat(page.locator("#slug-about")).containsText("belongs to another session");
        edit().locator("#slug").fill("corrected");
        save(page);
        assertThat(page).hasURL(archive.url("desk/sessions/corrected?saved=slug"));
    }

    @Test
    void whatCannotBeSavedIsSaidBesideEachFieldAndNothingIsLost() {
        Page page = edit();
        page.locator("#title").fill("x".repeat(10_000));
        page.locator("#heldOn").fill("2021-02-30");
        page.locator("#durationMinutes").fill("an hour");
        page.locator("#officialUrl").fill("javascript:alert(1)");
        page.locator("#summary").evaluate("field => { field.value = 'a\\u0000b\\u0007'; }");
        page.locator("#sources").fill("https://example.org/\nexample");
        page.locator("#coverWord").fill("two words");
        save(page);
        assertThat(page.locator("#refused")).containsText("Nothing was saved yet.");
        assertThat(page.locator("#title-about")).containsText("at most 300 characters");
        assertThat(page.locator("#heldOn-about")).containsText("The date 2021-02-30 does not exist.");
        assertThat(page.locator("#durationMinutes-about")).containsText("whole minutes");
        assertThat(page.locator("#officialUrl-about")).containsText("http://");
        assertThat(page.locator("#summary-about")).containsText("control characters");
        assertThat(page.locator("#sources-about")).containsText("Entry 2");
        assertThat(page.locator("#coverWord-about")).containsText("one word");
        assertThat(page.locator("#heldOn")).hasValue("2021-02-30");
        assertThat(page.locator("#title")).hasAttribute("aria-invalid", "true");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(rest.getAsAdmin("api/v1/sessions/corrected")
                        .body()
                        .get("title")
                        .asText())
                .isEqualTo("A Tpyo");
    }

    @Test
    void aScriptInATitleIsOnlyText() {
        String script = "<script>alert(1)</script>'\"&amp;#{1+1}";
        Page page = edit();
        page.onDialog(dialog -> {
            throw new AssertionError("A script of a title runs.");
        });
        page.locator("#title").fill(script);
        save(page);
        assertThat(page.locator("h1")).hasText(script);
        assertThat(page.locator("#title")).hasValue(script);
        assertThat(editor.open("sessions/" + SESSION).locator("h1")).hasText(script);
        assertThat(editor.open("desk").locator(".log li").first()).containsText(script);
    }

    @Test
    void presentersAndTopicsAreChosenByKeyboard() {
        Page page = edit();
        page.locator("#presenters > [data-add]").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Cy Oh");
        page.keyboard().press("Tab");
        page.keyboard().type("Treasurer");
        Locator rows = page.locator("#presenters [data-row]");
        rows.nth(2).locator("[data-up]").focus();
        page.keyboard().press("Enter");
        rows.nth(0).locator("[data-remove]").focus();
        page.keyboard().press("Enter");
        page.locator("#topics select").selectOption("Corrected Topic");
        page.locator("#topics [data-add]").focus();
        page.keyboard().press("Enter");
        save(page);
        assertThat(said(page)).containsText("Saved: topics, presenters.");
        assertThat(editor.open("sessions/" + SESSION).locator("section[aria-labelledby=who] li"))
                .hasText(new String[] {"Cy OhTreasurer", "Bo EkChair"});
        assertThat(page.locator(".meta-list").first()).containsText("Corrected Topic");
        Locator program = edit().locator("#programs");
        program.locator("[data-remove]").click();
        page.locator("#save").click();
        assertThat(program).containsText("Choose at least one program");
    }

    @Test
    void aFieldOrAWholeChangeIsPutBackFromTheHistory() {
        Page page = edit();
        page.locator("#title").fill("Wrong");
        page.locator("#summary").fill("Wrong, too.");
        page.locator("#presenters [data-remove]").first().click();
        save(page);
        assertThat(said(page)).containsText("Saved: title, summary, presenters.");
        Locator change = page.locator("#history details").first();
        assertThat(change.locator("summary")).containsText("Administrator changed title, summary, presenters");
        change.locator("summary").click();
        assertThat(change.locator("del").first()).hasText("A Tpyo");
        change.locator(".btn").first().click();
        assertThat(page.locator("#said")).containsText("not saved yet: title.");
        assertThat(page.locator("#title")).hasValue("A Tpyo");
        assertThat(page.locator("#summary")).hasValue("Wrong, too.");
        save(page);
        assertThat(said(page)).containsText("Saved: title.");

        Locator whole = page.locator("#history details").nth(1);
        whole.locator("summary").click();
        whole.locator(".more").click();
        assertThat(page.locator("#presenters [data-row]")).hasCount(2);
        assertThat(Axe.violations(page)).isEmpty();
        save(page);
        assertThat(said(page)).containsText("Saved: summary, presenters.");
        assertThat(editor.open("sessions/" + SESSION).locator("section[aria-labelledby=who] li"))
                .hasText(new String[] {"Ann Lee", "Bo EkChair"});
        assertThat(page.locator(".about .lead")).hasText("About it.");
    }
}

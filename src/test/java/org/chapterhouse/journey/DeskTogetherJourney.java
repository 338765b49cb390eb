package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Two editors have one session open at once: nothing that either typed is lost, and nothing is overwritten unasked. */
class DeskTogetherJourney {

    private static final String PATH = "desk/sessions/together";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor first = new Visitor();
    private final Visitor second = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "together", "title": "Together"},
                 "programs": [{"id": "together-p", "name": "Together Program"}],
                 "sessions": [{"id": "together", "slug": "together", "title": "Edited by two",
                   "programs": ["together-p"], "summary": "As it was.", "keywords": ["one"]}]}
                """);
        first.signIn("admin@chapterhouse.local", archive.adminPassword());
        String email = second.signUp();
        archive.content()
                .sql("insert into account_role (account_id, role) select id, 'EDITOR' from account where email = '"
                        + email + "'");
        second.profile().clearCookies();
        second.signIn(email, Visitor.PASSWORD);
        first.open(PATH);
        second.open(PATH);
    }

    @AfterEach
    void leave() {
        first.close();
        second.close();
    }

    private static Page change(Visitor editor, String field, String value) {
        editor.page().locator(field).fill(value);
        editor.page().locator("#save").click();
        return editor.page();
    }

    private String saved(String field) {
        return rest.getAsAdmin("api/v1/sessions/together").body().get(field).asText();
    }

    @Test
    void differentFieldsAreMerged() {
        assertThat(change(first, "#title", "By the first").locator("#said")).containsText("Saved: title.");
        assertThat(change(second, "#summary", "By the second.").locator("#said"))
                .containsText("Saved: summary. Search finds new words within a few seconds. "
                        + "Others changed meanwhile, and it stays: title.");
        assertThat(second.page().locator("#title")).hasValue("By the first");
        assertThat(saved("title")).isEqualTo("By the first");
        assertThat(saved("summary")).isEqualTo("By the second.");
    }

    @Test
    void ofTheSameFieldTheSecondSeesBothVersionsAndChooses() {
        change(second, "#summary", "By the second.");
        assertThat(second.page().locator("#said")).containsText("Saved: summary.");
        first.page().locator("#keywords").fill("one\ntwo");
        Page page = change(first, "#summary", "By the first.");
        assertThat(page.locator("#refused")).containsText("somebody else changed the same fields");
        Locator clash = page.locator("#clash-summary");
        assertThat(clash).containsText("Pat Leader changed this, too");
        assertThat(clash.locator(".clash-text")).hasText(new String[] {"By the second.", "By the first."});
        assertThat(saved("summary")).isEqualTo("By the second.");
        assertThat(Axe.violations(page)).isEmpty();

        page.locator("#save").click();
        assertThat(clash).containsText("Choose one of the two versions.");
        clash.getByLabel("Theirs").check();
        page.locator("#save").click();
        assertThat(page.locator("#said")).containsText("Saved: keywords.");
        assertThat(page.locator("#summary")).hasValue("By the second.");

        change(second, "#title", "Again by the second");
        assertThat(second.page().locator("#said")).containsText("Saved: title.");
        change(first, "#title", "Again by the first");
        page.locator("#clash-title").getByLabel("Yours").check();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#said")).containsText("Saved: title.");
        assertThat(saved("title")).isEqualTo("Again by the first");
        assertThat(saved("summary")).isEqualTo("By the second.");
    }

    @Test
    void aPageOfAnotherSiteSavesNothing() {
        APIResponse answer = first.profile()
                .request()
                .post(
                        archive.url(PATH),
                        RequestOptions.create()
                                .setHeader("Origin", "https://example.org")
                                .setForm(FormData.create().set("title", "From elsewhere")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(saved("title")).isEqualTo("Edited by two");
    }
}

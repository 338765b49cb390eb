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
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** An administrator makes a newcomer an editor, and thinks better of it. */
class PeopleJourney {

    private static final String SESSION = "desk/sessions/newcomers-first";
    private static final String ADMIN = "admin@chapterhouse.local";

    private final TestArchive archive = TestArchive.running();
    private final Visitor admin = new Visitor();
    private final Visitor newcomer = new Visitor();

    @BeforeEach
    void start() {
        new Rest().postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "newcomers", "title": "Newcomers"},
                 "programs": [{"id": "newcomers-p", "name": "Newcomers Program"}],
                 "sessions": [{"id": "newcomers-first", "slug": "newcomers-first", "title": "As It Was",
                   "programs": ["newcomers-p"], "visibility": "draft"}]}
                """);
        admin.signIn(ADMIN, archive.adminPassword());
    }

    @AfterEach
    void leave() {
        newcomer.close();
        admin.close();
    }

    private int status(Visitor visitor, String path) {
        return visitor.profile().request().get(archive.url(path)).status();
    }

    /** The page about somebody, found by their address as an administrator finds them. */
    private Page look(String email) {
        Page page = admin.open("desk");
        page.locator(".subnav").getByText("People").click();
        page.locator("#text").fill(email);
        page.locator(".things-filter button").click();
        assertThat(page.locator("#people tbody tr")).hasCount(1);
        assertThat(page.locator("#people tbody tr")).containsText(email);
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#people tbody a").click();
        assertThat(page.locator(".person")).containsText(email);
        return page;
    }

    private static void choose(Page page, String role) {
        page.locator("#role input[value=%s]".formatted(role)).focus();
        page.keyboard().press("Space");
        page.locator("#role button").focus();
        page.keyboard().press("Enter");
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aNewcomerEditsUntilTheRoleIsTakenBack() {
        String email = newcomer.signUp();
        assertThat(status(newcomer, "desk")).isEqualTo(403);
        Page page = look(email);
        assertThat(page.locator("h1")).hasText("Pat Leader");
        assertThat(page.locator("#role input[value=LEARNER]")).isChecked();
        assertThat(page.locator("#may-EDITOR")).containsText("works at the desk");
        choose(page, "EDITOR");
        assertThat(said(page)).hasText("The role is saved. It is in force at once.");
        assertThat(page.locator("#role input[value=EDITOR]")).isChecked();
        assertThat(Axe.violations(page)).isEmpty();

        assertThat(newcomer.open("desk").locator(".subnav")).not().containsText("People");
        assertThat(status(newcomer, "admin/people")).isEqualTo(403);
        Page editing = newcomer.open(SESSION);
        editing.locator("#title").fill("As the Newcomer Says");
        editing.locator("#save").click();
        assertThat(said(editing)).containsText("Saved: title.");

        page = look(email);
        choose(page, "LEARNER");
        assertThat(said(page)).hasText("The role is saved. It is in force at once.");
        assertThat(page.locator("#role input[value=LEARNER]")).isChecked();
        assertThat(status(newcomer, "desk")).isEqualTo(403);
        assertThat(admin.open("admin/audit?kind=ROLE").locator("main")).containsText("-EDITOR " + email);
    }

    @Test
    void whoeverIsDisabledIsOutUntilEnabledAgain() {
        String email = newcomer.signUp();
        Page page = look(email);
        page.locator("#reason").fill("Left the association");
        page.locator("#access button").click();
        assertThat(said(page)).hasText("The account is disabled.");
        assertThat(page.locator(".person")).containsText("Left the association");
        assertThat(Axe.violations(page)).isEmpty();
        newcomer.open("account");
        assertThat(newcomer.page()).hasURL(archive.url("signin?from=%2Faccount"));
        page.locator("#access button").click();
        assertThat(said(page)).hasText("The account is enabled.");
        newcomer.signIn(email, Visitor.PASSWORD);
        page.locator("#signout button").click();
        assertThat(said(page)).hasText("They are signed out everywhere.");
        newcomer.open("account");
        assertThat(newcomer.page()).hasURL(archive.url("signin?from=%2Faccount"));
    }

    @Test
    void theLastAdministratorIsToldWhyNot() {
        Page page = look(ADMIN);
        choose(page, "LEARNER");
        assertThat(page.locator("#refused")).containsText("This is the last administrator.");
        assertThat(page.locator("#role input[value=ADMIN]")).isChecked();
        page.locator("#reason").fill("Retired");
        page.locator("#access button").click();
        assertThat(page.locator("#refused")).containsText("This is the last administrator.");
        assertThat(page.locator("#reason")).hasValue("Retired");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(status(admin, "desk")).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        look(newcomer.signUp());
        String here = admin.page().url();
        int status = admin.profile()
                .request()
                .post(
                        here,
                        RequestOptions.create()
                                .setHeader("Origin", "https://evil.example")
                                .setForm(FormData.create().set("do", "role").set("role", "ADMIN")))
                .status();
        assertThat(status).isEqualTo(403);
        assertThat(admin.open(here.substring(archive.url("").length())).locator("#role input[value=LEARNER]"))
                .isChecked();
    }
}

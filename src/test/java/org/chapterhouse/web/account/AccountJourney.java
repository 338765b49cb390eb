package org.chapterhouse.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

class AccountJourney {

    private static final String PASSWORD = "velvet anchor tundra";

    private final TestArchive archive = TestArchive.running();
    private final BrowserContext profile = Chromium.running().newContext();
    private final Page page = profile.newPage();

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void somebodySignsUpAndLooksAfterTheAccount() throws Exception {
        signUp();
        makeToken();
        changePassword();
        page.locator("main form[action='/signout'] button").click();
        page.waitForURL(archive.url(""));
        page.navigate(archive.url("account"));
        assertThat(page.url()).endsWith("/signin?from=%2Faccount");
    }

    private void signUp() {
        page.navigate(archive.url("signup?from=/account"));
        accessible();
        page.fill("#name", "\u200b");
        page.fill("#email", UUID.randomUUID() + "@example.org");
        page.fill("#password", PASSWORD);
        page.click("#go");
        assertThat(page.locator("#name-error")).containsText("contains letters or digits");
        page.fill("#name", "Jane Doe");
        page.fill("#password", "Jane-Doe-1974");
        page.click("#go");
        assertThat(page.locator("#password-error")).containsText("mostly your name");
        accessible();
        page.fill("#password", PASSWORD);
        page.click("#go");
        page.waitForURL(archive.url("account"));
        accessible();
    }

    private void makeToken() throws Exception {
        page.getByText("New token").first().click();
        page.fill("#newToken\\:name", "Monthly report");
        accessible();
        page.check("input[value=LEARN]");
        page.fill("#newToken\\:password", "not my password");
        page.getByText("Create token").click();
        assertThat(page.getByText("This is not your current password."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        page.fill("#newToken\\:password", PASSWORD);
        page.getByText("Create token").click();
        assertThat(page.locator("#tokens")).containsText("Read, Learn");
        String secret = page.locator("#secret").textContent();
        assertThat(statusWith(secret)).isEqualTo(200);
        page.getByText("Revoke").click();
        assertThat(page.getByText("Undo")).isVisible();
        assertThat(statusWith(secret)).isEqualTo(401);
        page.getByText("Undo").click();
        assertThat(page.getByText("Revoke")).isVisible();
        assertThat(statusWith(secret)).isEqualTo(200);
        accessible();
    }

    private void changePassword() {
        page.fill("#password\\:current", PASSWORD);
        page.fill("#password\\:new", "harbor lantern meadow");
        page.getByText("Change password").click();
        // Two passwords are hashed for it, on purpose slowly.
        assertThat(page.getByText("Your password was changed"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        page.reload();
        assertThat(page.url()).endsWith("/account");
    }

    private int statusWith(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(archive.url("api/v1/me/progress")))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void accessible() {
        // A message that is fading in or out has too little contrast for that moment.
        assertThat(Axe.violations(page, ".ui-growl")).isEmpty();
    }
}

package org.chapterhouse.journey;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Somebody with a browser. Close it when they leave. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "a long enough sentence for " + UUID.randomUUID();

    private final TestArchive archive = TestArchive.running();
    private BrowserContext profile;
    private Page page;

    Visitor() {
        onAnotherDevice(1440, 900, ColorScheme.LIGHT);
    }

    /** A fresh browser profile: nothing remembered. */
    Page onAnotherDevice(int width, int height, ColorScheme scheme) {
        if (profile != null) {
            profile.close();
        }
        profile = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setBaseURL(archive.url("")));
        page = profile.newPage();
        return page;
    }

    /** A fresh browser profile on one of the devices. */
    Page on(Device device) {
        return onAnotherDevice(device.width, 900, device.scheme);
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    /** @param path without the slash in front */
    Page open(String path) {
        page.navigate(archive.url(path));
        return page;
    }

    /** Makes an account and returns its e-mail address; the visitor is signed in afterwards. */
    String signUp() {
        open("signup");
        return fillSignUp();
    }

    /** On the page for it, which leads on to where the visitor was. */
    String fillSignUp() {
        String email = "leader-" + UUID.randomUUID() + "@example.org";
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Pat Leader");
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#go").click();
        page.waitForURL(url -> !url.contains("/signup"));
        return email;
    }

    void signIn(String email, String password) {
        open("signin");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .last()
                .click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Plays for some seconds of real time, measured on the recording. */
    void watch(double seconds) {
        double from = time();
        page.evaluate("document.querySelector('video').play()");
        page.waitForFunction(
                "until => document.querySelector('video').currentTime >= until",
                from + seconds,
                new Page.WaitForFunctionOptions().setTimeout(60_000 + seconds * 1_000));
        page.evaluate("document.querySelector('video').pause()");
    }

    /** Where the player stands, in seconds. */
    double time() {
        return ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue();
    }

    /** What the server knows of whoever is signed in and a session's recording. */
    JsonNode progress(String slug) {
        return findProgress(slug).orElseThrow();
    }

    /** Nothing where they have none. */
    Optional<JsonNode> findProgress(String slug) {
        try {
            JsonNode all = new ObjectMapper()
                    .readTree(profile.request()
                            .get(archive.url("api/v1/me/progress"))
                            .body());
            return StreamSupport.stream(all.get("items").spliterator(), false)
                    .filter(item -> item.get("session").asText().equals(slug))
                    .findFirst();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        profile.close();
    }
}

package org.chapterhouse.web.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.Chromium;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

/** An editor uploads an archive and sees what became of it. */
class ImportsJourney {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final TestArchive archive = TestArchive.running();
    private final BrowserContext profile = Chromium.running().newContext();

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void anUploadIsImportedAndItsBadEntriesAreListedWithTheReason() {
        Page page = signedIn();
        upload(page, """
                {"format": "chapterhouse-archive/1", "archive": {"id": "journey", "title": "Journey's archive"},
                 "topics": [{"id": "journey", "name": "Journeys"}, {"id": "no name"}]}""");
        assertThat(page.locator("#watch"))
                .containsText("Journey's archive: 1 added, 0 changed, 0 unchanged, 1 skipped", PATIENTLY);
        accessible(page);
        page.locator("#watch a").click();
        assertThat(page.locator("#why")).containsText("“name” is missing");
        page.setViewportSize(375, 800);
        accessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    @Test
    void whatWasEditedHereIsOverwrittenOnlyWhenTheBoxIsChecked() {
        String manifest = """
                {"format": "chapterhouse-archive/1", "archive": {"id": "overwritten", "title": "%s"},
                 "topics": [{"id": "overwritten", "name": "%s"}]}""";
        Page page = signedIn();
        upload(page, manifest.formatted("Archive 1", "Name 1"));
        assertThat(page.locator("#watch")).containsText("Archive 1: 1 added", PATIENTLY);
        archive.content().sql("update source_ref set edited_at = now() where source_id = 'overwritten'");
        upload(page, manifest.formatted("Archive 2", "Name 2"));
        assertThat(page.locator("#watch"))
                .containsText("1 entry was not changed because it was edited here", PATIENTLY);
        page.getByLabel("Overwrite entries that were edited here").check();
        upload(page, manifest.formatted("Archive 3", "Name 3"));
        assertThat(page.locator("#watch")).containsText("Archive 3: 0 added, 1 changed", PATIENTLY);
    }

    @Test
    void whatIsNoManifestIsRefusedInOneSentence() {
        Page page = signedIn();
        upload(page, "no JSON");
        assertThat(page.locator("#upload")).containsText("nor a manifest in valid JSON", PATIENTLY);
        assertThat(page.locator("#watch .banner")).hasCount(0);
        accessible(page);
    }

    @Test
    void whoeverIsNotSignedInIsLedToSignIn() {
        Page page = profile.newPage();
        page.navigate(archive.url("admin/imports"));
        assertThat(page.url()).contains("/signin");
    }

    private Page signedIn() {
        Page page = profile.newPage();
        page.navigate(archive.url("admin/imports"));
        page.locator("#email").fill("admin@chapterhouse.local");
        page.locator("#password").fill(archive.adminPassword());
        page.locator("#go").click();
        page.waitForURL("**/admin/imports");
        return page;
    }

    private static void upload(Page page, String manifest) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "manifest.json", "application/json", manifest.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file that was sent fades out of the list, and what is half transparent has little contrast. */
    private static void accessible(Page page) {
        assertThat(page.locator(".ui-fileupload-filename")).hasCount(0);
        assertThat(Axe.violations(page)).isEmpty();
    }
}

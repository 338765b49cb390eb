package org.chapterhouse.web.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
    private BrowserContext profile = Chromium.running().newContext();

    @AfterEach
    void close() {
        profile.close();
    }

    /** Three that are taken, three that are refused, and one that was edited here. */
    private static final String SEVEN = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "seven", "title": "Seven"},
             "topics": [{"id": "%1$s-a", "name": "%1$s New"}, {"id": "%1$s-b", "name": "%1$s Renamed"},
              {"id": "%1$s-c", "name": "%1$s Same"}, {"id": "%1$s-d", "name": "%1$s From elsewhere"},
              {"id": "no name"}, {"id": "%1$s-a", "name": "Twice"}, {"name": "No id"}]}""";

    private void whatIsThere(Page page, String name) {
        upload(page, """
                {"format": "chapterhouse-archive/1", "archive": {"id": "seven", "title": "Seven"},
                 "topics": [{"id": "%1$s-b", "name": "%1$s Old"}, {"id": "%1$s-c", "name": "%1$s Same"},
                  {"id": "%1$s-d", "name": "%1$s Ours"}]}""".formatted(name));
        page.waitForURL("**/admin/imports?run=*");
        page.locator("[id='go:bring']").click();
        assertThat(page.locator(".import-sums")).containsText("3 added", PATIENTLY);
        archive.content().sql("update source_ref set edited_at = now() where source_id = '" + name + "-d'");
        page.navigate(archive.url("admin/imports"));
    }

    @Test
    void anUploadIsTriedOutAndThenImported() {
        Page page = signedIn();
        whatIsThere(page, "mouse");
        upload(page, SEVEN.formatted("mouse"));
        page.waitForURL("**/admin/imports?run=*");
        assertThat(page.locator(".import-sums"))
                .containsText(
                        "1 new, 1 changed, 1 unchanged. 1 was edited here and is left alone. 3 are refused. Nothing");
        assertThat(page.locator("#entries tbody tr")).hasCount(7);
        assertThat(page.locator("#entries")).containsText("“name” is missing");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator(".import-tabs a").nth(2).click();
        assertThat(page.locator("#entries tbody tr")).hasCount(1);
        assertThat(page.locator("#entries del")).containsText("mouse Old");
        assertThat(page.locator("#entries ins")).containsText("mouse Renamed");
        assertThat(names()).contains("mouse Old").doesNotContain("mouse New", "mouse Renamed");
        fitsAPhone(page);
        page.locator("[id='go:bring']").click();
        assertThat(page.locator(".import-sums")).containsText("1 added, 1 changed, 1 unchanged.", PATIENTLY);
        assertThat(names()).contains("mouse New", "mouse Renamed", "mouse Ours").doesNotContain("mouse Old");
        assertThat(page.locator("#past")).containsText("Seven");
        page.locator(".import-undo summary").click();
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("[id='undo:takeback']").click();
        assertThat(page.locator(".import-sums")).containsText("2 entries were taken back.", PATIENTLY);
        assertThat(page.locator("#entries")).containsText("It is as it was before the import.");
        assertThat(names()).contains("mouse Old", "mouse Ours").doesNotContain("mouse New", "mouse Renamed");
        assertThat(page.locator(".import-undo")).hasCount(0);
        fitsAPhone(page);
    }

    private List<String> names() {
        return archive.content().rows("select name from topic");
    }

    private static void fitsAPhone(Page page) {
        page.setViewportSize(390, 800);
        assertThat(Axe.violations(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void theWayByKeyboard() {
        Page page = signedIn();
        whatIsThere(page, "keys");
        upload(page, SEVEN.formatted("keys"));
        page.waitForURL("**/admin/imports?run=*");
        page.locator("[id='go:bring']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".import-sums")).containsText("1 added, 1 changed", PATIENTLY);
        assertThat(names()).contains("keys New", "keys Renamed");
        page.locator(".import-undo summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".import-sums")).containsText("2 entries were taken back.", PATIENTLY);
        assertThat(names()).contains("keys Old").doesNotContain("keys New");
    }

    @Test
    void aTableOfSessionsIsReadLineByLine() {
        Page page = signedIn();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "sessions.csv",
                        "text/csv",
                        "\uFEFFTitle;Slug;Programs;Date\r\nTable one;table-one;cae;2019-02\r\nTable two;table-two;cae;3/4/2019\r\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.waitForURL("**/admin/imports?run=*");
        assertThat(page.locator(".import-sums")).containsText("1 new, 0 changed, 0 unchanged. 1 is refused.");
        assertThat(page.locator("#entries"))
                .containsText("Line 3: The column “date” has “3/4/2019”, which may be 2019-03-04 or 2019-04-03");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("[id='go:discard']").click();
        page.waitForURL("**/admin/imports");
    }

    @Test
    void whatWasTriedOutIsImportedAfterTheServerWasKilled() {
        Page page = signedIn();
        upload(page, SEVEN.formatted("killed"));
        page.waitForURL("**/admin/imports?run=*");
        String address = page.url();
        archive.killWildFly();
        archive.startWildFly();
        profile.close();
        profile = Chromium.running().newContext();
        page = signedIn();
        page.navigate(address);
        assertThat(page.locator("#entries tbody tr")).hasCount(7);
        page.locator("[id='go:bring']").click();
        assertThat(page.locator(".import-sums")).containsText("4 added", PATIENTLY);
        assertThat(names()).contains("killed New");
    }

    @Test
    void whatIsDiscardedIsGone() {
        Page page = signedIn();
        upload(page, SEVEN.formatted("gone"));
        page.waitForURL("**/admin/imports?run=*");
        String address = page.url();
        page.navigate(archive.url("admin/imports"));
        page.locator(".import-waiting a").first().click();
        assertThat(page.locator(".import-sums")).containsText("4 new");
        page.locator("[id='go:discard']").click();
        page.waitForURL("**/admin/imports");
        assertThat(names()).doesNotContain("gone New");
        page.navigate(address);
        assertThat(page.locator("main")).containsText("does not exist");
    }

    @Test
    void whatWasEditedHereIsOverwrittenOnlyWhenTheBoxIsChecked() {
        Page page = signedIn();
        whatIsThere(page, "over");
        page.getByLabel("Overwrite entries that were edited here").check();
        upload(page, SEVEN.formatted("over"));
        page.waitForURL("**/admin/imports?run=*");
        assertThat(page.locator("main")).containsText("Entries that were edited here will be overwritten.");
        page.locator("[id='go:bring']").click();
        assertThat(page.locator(".import-sums")).containsText("1 added, 2 changed", PATIENTLY);
        assertThat(names()).contains("over From elsewhere");
    }

    @Test
    void anEmptyFileAndOneThatIsNoZipAreRefused() {
        Page page = signedIn();
        upload(page, " ");
        assertThat(page.locator("#refusal")).containsText("neither a ZIP file", PATIENTLY);
        upload(page, "PK no ZIP");
        assertThat(page.locator("#refusal")).containsText("The ZIP is damaged", PATIENTLY);
        assertThat(page.locator(".import-waiting")).hasCount(0);
    }

    @Test
    void whatIsNoManifestIsRefusedInOneSentence() {
        Page page = signedIn();
        upload(page, "no JSON");
        assertThat(page.locator("#refusal")).containsText("nor a manifest in valid JSON", PATIENTLY);
        assertThat(page.locator("#watch progress")).hasCount(0);
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

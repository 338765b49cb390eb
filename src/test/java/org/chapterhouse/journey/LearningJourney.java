package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

/** "My learning": goes on at the exact place; the history is paused, deleted and brought back; everything can be taken along. */
class LearningJourney {

    private static final String CENSUS = "sessions/libraries-and-the-2020-census";

    @Test
    void itShowsWhereToGoOnAndHowMuchWasWatched() throws IOException {
        try (Visitor visitor = new Visitor()) {
            String email = visitor.signUp();
            Page page = visitor.open("learning");
            assertThat(page.locator("main .lead")).containsText("You have not watched anything yet.");
            accessible(page);
            watch(visitor);
            visitor.open("learning");
            assertThat(page.locator(".going .more")).containsText(Pattern.compile("Resume at 0:3\\d"));
            assertThat(page.locator(".months tr")).hasCount(1);
            assertThat(page.locator("#table")).containsText("Last seven days");
            accessible(page);
            page.locator(".going .more").click();
            page.waitForFunction("() => document.querySelector('video').currentTime >= 30");

            visitor.open("learning");
            Download json = page.waitForDownload(
                    () -> page.getByText("Everything as JSON").click());
            assertThat(Files.readString(json.path())).contains(email, "libraries-and-the-2020-census");
            Download csv = page.waitForDownload(
                    () -> page.getByText("Everything as CSV").click());
            assertThat(Files.readString(csv.path()))
                    .startsWith("kind,when,session")
                    .contains("watched,");
            Download xapi = page.waitForDownload(
                    () -> page.getByText("Watching as xAPI").click());
            assertThat(Files.readString(xapi.path())).contains("https://w3id.org/xapi/video/verbs/played");

            visitor.onAnotherDevice(390, 844, ColorScheme.DARK);
            visitor.signIn(email, Visitor.PASSWORD);
            Page phone = visitor.open("learning");
            accessible(phone);
            assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void aPausedHistoryRecordsNothing() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("learning");
            page.getByText("Pause my history").click();
            accessible(page);
            page.getByText("Pause now").click();
            assertThat(page.locator("#paused")).containsText("Your history is paused.");
            accessible(page);
            visitor.open(CENSUS + "?t=30");
            assertThat(page.locator("#paused")).isVisible();
            List<String> told = new CopyOnWriteArrayList<>();
            page.onRequest(request -> told.add(request.url()));
            visitor.watch(2);
            visitor.open("learning");
            assertThat(told).noneMatch(address -> address.endsWith("/watched"));
            assertThat(page.locator(".going")).hasCount(0);
            page.getByText("Resume recording").click();
            assertThat(page.locator("#paused")).hasCount(0);
            watch(visitor);
            visitor.open("learning");
            assertThat(page.locator(".going > li")).hasCount(1);
        }
    }

    @Test
    void aDeletedHistoryComesBack() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            watch(visitor);
            Page page = visitor.open("learning");
            page.getByText("Delete my history").click();
            assertThat(page.locator("#history")).containsText("You keep which recordings and courses you completed");
            accessible(page);
            page.getByText("Delete now").click();
            assertThat(page.locator("#deleted")).containsText("Your history was deleted.");
            assertThat(page.locator(".going")).hasCount(0);
            assertThat(page.locator("#table")).hasCount(0);
            accessible(page);
            page.locator("#deleted input").click();
            assertThat(page.locator(".going > li")).hasCount(1);
            assertThat(page.locator("#table")).containsText("2020 Census");
        }
    }

    /** Two seconds from 0:30 on, until the server has taken them down. */
    private static void watch(Visitor visitor) {
        Page page = visitor.open(CENSUS + "?t=30");
        assertThat(page.locator("#now")).hasText("0:30");
        Response told = page.waitForResponse(answer -> answer.url().endsWith("/watched"), () -> visitor.watch(2));
        assertThat(told.status()).isEqualTo(200);
    }

    private static void accessible(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
    }
}

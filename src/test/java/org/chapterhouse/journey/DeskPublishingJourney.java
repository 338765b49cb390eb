package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor has a draft published at a time of their choice. */
class DeskPublishingJourney {

    private static final String PATH = "desk/sessions/planned";
    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "planned", "title": "Planned"},
                 "programs": [{"id": "planned-p", "name": "Planned Program"}],
                 "sessions": [{"id": "planned", "slug": "planned", "title": "Planned Ahead",
                   "programs": ["planned-p"], "visibility": "draft"}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        rest.patchAsAdmin("api/v1/sessions/planned", "{\"visibility\": \"draft\", \"publishAt\": null}");
        editor.close();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(CENTRAL).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The next minute that is far enough ahead to be planned; the test waits for it. */
    private static LocalDateTime soon() {
        return LocalDateTime.now(CENTRAL).plusSeconds(80).truncatedTo(ChronoUnit.MINUTES);
    }

    private static void plan(Page page, LocalDateTime time) {
        page.locator("#publishAt").fill(time.toString());
        page.locator("#publishZone").selectOption(CENTRAL.getId());
        page.keyboard().press("Control+s");
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    @Test
    void aDraftIsPublishedByItselfInTheZoneThatWasChosen() {
        Page page = editor.open(PATH);
        plan(page, now().minusDays(1));
        assertThat(page.locator("#publishAt-about")).containsText("has passed. Choose a later time");
        assertThat(Axe.violations(page)).isEmpty();
        LocalDateTime soon = soon();
        plan(page, soon);
        assertThat(said(page)).containsText("Saved: publication date.");
        assertThat(page.locator("#planned")).containsText("Will be published on ");
        assertThat(page.locator("#publishAt")).hasValue(soon.toString());
        assertThat(page.locator("#publishZone")).hasValue(CENTRAL.getId());
        assertThat(editor.open("desk/sessions?q=planned").locator("#sessions")).containsText("Will be published on");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(rest.get("sessions/planned").status()).isEqualTo(404);
        Eventually.within(
                Duration.ofMinutes(2),
                "it is published",
                () -> rest.get("sessions/planned").status() == 200);
        assertThat(now()).isAfterOrEqualTo(soon);
        Eventually.within(
                Duration.ofSeconds(20),
                "search finds it",
                () -> rest.get("api/v1/search?q=planned+ahead")
                        .body()
                        .toString()
                        .contains("\"planned\""));
        assertThat(editor.open("desk").locator(".log li").first())
                .containsText("The server changed visibility, publication date of Planned Ahead");
    }

    @Test
    void aPlanIsChangedTakenBackAndNeedsADraft() {
        Page page = editor.open(PATH);
        plan(page, now().plusDays(3));
        assertThat(said(page)).containsText("Saved: publication date.");
        page.locator("#publishAt").fill("");
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: publication date.");
        assertThat(page.locator("#planned")).hasCount(0);

        plan(page, now().plusDays(3));
        assertThat(page.locator("#planned")).hasCount(1);
        page.getByLabel("People who are signed in").check();
        assertThat(page.locator("#publishAt")).isHidden();
        page.locator("#save").click();
        assertThat(said(page)).containsText("Saved: visibility, publication date.");
        assertThat(page.locator("#planned")).hasCount(0);
    }
}

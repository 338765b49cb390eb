package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** An editor names the session that replaces an older one, and readers are led there. */
class DeskSupersededJourney {

    private static final String DESK = "desk/sessions/zibeline-old";

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "zibeline", "title": "Zibeline"},
                 "programs": [{"id": "zibeline-p", "name": "Zibeline Program"}],
                 "sessions": [
                  {"id": "zibeline-old", "slug": "zibeline-old", "title": "Zibeline weaving of old",
                   "programs": ["zibeline-p"], "recordings": [{"id": "zibeline-old", "duration": 200,
                    "url": "https://media.example.org/zibeline.mp4", "captions": [{"language": "en", "text":
                     "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nHello.\\n\\n00:10.000 --> 00:14.000\\nThe law says two."}]}]},
                  {"id": "zibeline-new", "slug": "zibeline-new", "title": "Zibeline weaving anew",
                   "programs": ["zibeline-p"]}]}
                """);
        rest.patchAsAdmin("api/v1/sessions/zibeline-old", "{\"supersededBy\": []}");
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        rest.patchAsAdmin("api/v1/sessions/zibeline-old", "{\"supersededBy\": []}");
        editor.close();
    }

    @Test
    void readersAreLedToTheNewerSession() {
        Page page = editor.open(DESK);
        page.locator("#supersededBy [data-add]").click();
        page.locator("[name=supersededSession] >> visible=true").fill(archive.url("sessions/zibeline-new?t=75"));
        page.locator("#save").click();
        assertThat(page.locator("#said")).containsText("Saved: what supersedes it.");
        assertThat(page.locator("[name=supersededSession] >> visible=true")).hasValue("zibeline-new");
        assertThat(page.locator("[name=supersededFrom] >> visible=true")).hasValue("1:15");
        assertThat(Axe.violations(page)).isEmpty();

        page = editor.onAnotherDevice(390, 844, ColorScheme.DARK);
        editor.open("sessions/zibeline-old");
        assertThat(page.locator("#superseded"))
                .hasText("A newer session replaces this one: Zibeline weaving anew, from 1:15");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#superseded a").click();
        assertThat(page).hasURL(archive.url("sessions/zibeline-new?t=75"));
        Eventually.within(Duration.ofSeconds(20), "search knows", this::isLowered);
        editor.open("search?q=zibeline+weaving");
        Locator older = page.locator(".result", new Page.LocatorOptions().setHasText("of old"));
        assertThat(older.locator(".superseded-by")).hasText("Superseded by Zibeline weaving anew");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private boolean isLowered() {
        JsonNode found = rest.get("api/v1/search?q=zibeline+weaving").body();
        return found.toString().indexOf("zibeline-new") < found.toString().indexOf("zibeline-old");
    }

    @Test
    void aMomentIsReplacedByKeyboard() {
        Page page = editor.open(DESK);
        page.locator("#supersededBy [data-add]").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("zibeline-new");
        page.keyboard().press("Tab");
        page.keyboard().type("0:10");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#said")).containsText("Saved: what supersedes it.");
        page = editor.open("sessions/zibeline-old");
        assertThat(page.locator("#superseded")).hasCount(0);
        assertThat(page.locator("#superseded-moments li"))
                .hasText("0:10 Replaced from here on by a newer session: Zibeline weaving anew");
        assertThat(page.locator(".cue-superseded + .cue")).containsText("The law says two.");
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void whatCannotBeIsToldBesideTheField() {
        Page page = editor.open(DESK);
        page.locator("#supersededBy [data-add]").click();
        page.locator("[name=supersededSession] >> visible=true").fill("zibeline-old");
        page.locator("#save").click();
        assertThat(page.locator("#supersededBy .field-error")).containsText("because it is this session");
        page.locator("[name=supersededSession] >> visible=true").fill("no-such-session");
        page.locator("#save").click();
        assertThat(page.locator("#supersededBy .field-error")).containsText("There is no session with the address");
        page.locator("[name=supersededAt] >> visible=true").fill("soon");
        page.locator("#save").click();
        assertThat(page.locator("#supersededBy .field-error")).containsText("times such as 14:20");
        assertThat(Axe.violations(page)).isEmpty();
    }
}

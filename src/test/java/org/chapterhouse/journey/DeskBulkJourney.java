package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor changes many sessions in one go, and takes it back. */
class DeskBulkJourney {

    private static final String LIST = "desk/sessions?q=bulky&program=bulky-p";
    private static final int SESSIONS = 60;

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();

    @BeforeEach
    void start() {
        String sessions = IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(i -> """
                        {"id": "bulky-%1$d", "slug": "bulky-%1$d", "title": "Bulky %1$02d", "programs": ["bulky-p"],
                         "visibility": "draft"}""".formatted(i))
                .collect(Collectors.joining(","));
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "bulky", "title": "Bulky"},
                 "topics": [{"id": "bulky-t", "name": "Bulky Topic"}],
                 "programs": [{"id": "bulky-p", "name": "Bulky Program"}],
                 "sessions": [%s]}""".formatted(sessions));
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private static Locator row(Page page, String title) {
        return page.locator("#sessions tr", new Page.LocatorOptions().setHasText(title));
    }

    private static void click(Page page, String name) {
        page.locator("[name='" + name + "']").click();
    }

    private int withTopic() {
        return rest.getAsAdmin("api/v1/sessions?topic=bulky-t")
                .body()
                .get("total")
                .asInt();
    }

    @Test
    void someRowsGetATopicAndLoseItAgain() {
        Page page = editor.open(LIST);
        row(page, "Bulky 01").locator(".check").click();
        row(page, "Bulky 02").locator(".check").click();
        assertThat(page.locator("#bulk-count")).hasText("2 selected");
        page.selectOption("#change", "ADD_TOPIC");
        page.selectOption("#value-topic", "bulky-t");
        assertThat(page.locator("#value-program")).isHidden();
        page.locator("[value=ask]").click();
        assertThat(page.locator("h1")).hasText("Add the topic “Bulky Topic” to 2 sessions?");
        assertThat(page.locator("#will li")).hasCount(2);
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(withTopic()).isZero();
        page.locator("[value=run]").click();
        assertThat(page.locator("#said")).containsText("2 sessions were changed.");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(withTopic()).isEqualTo(2);

        rest.patchAsAdmin("api/v1/sessions/bulky-2", "{\"topics\": []}");
        page.locator("[value=undo]").click();
        assertThat(page.locator("#said")).containsText("One session is back as before.");
        assertThat(page.locator("#KEPT li")).hasCount(1);
        assertThat(page.locator("#KEPT li")).containsText("Bulky 02 Somebody has changed the same thing since");
        assertThat(page.locator("[value=undo]")).hasCount(0);
        assertThat(withTopic()).isZero();
        assertThat(editor.open("desk/bulk").locator("#earlier li").first())
                .containsText("Add the topic “Bulky Topic” 2 sessions");
        page = editor.open("desk/sessions/bulky-1");
        assertThat(page.locator("#history")).containsText("changed topics");
    }

    @Test
    void allThatWereFoundAreChangedByKeyboard() {
        Page page = editor.open(LIST);
        page.locator("[name='here.all']").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#bulk-count")).hasText("50 selected");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#bulk-count")).hasText("60 selected");
        page.keyboard().press("Tab");
        page.keyboard().type("Set who");
        page.keyboard().press("Tab");
        page.keyboard().type("People who");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Set who sees 60 sessions to “People who are signed in”?");
        page.locator("[value=run]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("60 sessions were changed.");
        page.locator("[value=undo]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("60 sessions are back as before.");
        assertThat(editor.open(LIST).locator("#sessions tbody tr").first()).containsText("Only editors");
    }

    @Test
    void untickingARowUnticksAll() {
        Page page = editor.open(LIST);
        click(page, "all");
        row(page, "Bulky 03").locator(".check").click();
        assertThat(page.locator("#bulk-count")).hasText("49 selected");
        assertThat(page.locator("[name=all]")).not().isChecked();
    }

    @Test
    void whoeverChoosesNothingIsToldSo() {
        Page page = editor.open(LIST);
        page.selectOption("#change", "REVIEW_BY");
        page.fill("#value-review", "2127-12-31");
        page.locator("[value=ask]").click();
        assertThat(page.locator("#refused")).containsText("Choose at least one session.");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#refused a").click();
        assertThat(page).hasURL(archive.url(LIST));
        row(page, "Bulky 04").locator(".check").click();
        page.selectOption("#change", "REMOVE_PROGRAM");
        page.selectOption("#value-program", "bulky-p");
        page.locator("[value=ask]").click();
        assertThat(page.locator("#will-not")).containsText("This is its only program.");
        assertThat(page.locator("[value=run]")).hasCount(0);
    }
}

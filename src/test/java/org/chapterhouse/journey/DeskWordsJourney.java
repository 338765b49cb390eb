package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor changes the words by which search finds things, and search follows without a restart. */
class DeskWordsJourney {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private final String word =
            "Vex" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);

    @BeforeEach
    void start() {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "words", "title": "Words"},
                 "programs": [{"id": "words-p", "name": "Words Program"}],
                 "topics": [{"id": "words-t", "name": "Words Topic"}],
                 "sessions": [{"id": "words-s", "slug": "words-s", "title": "Marmalade for Beginners",
                   "programs": ["words-p"], "topics": ["words-t"]}]}
                """);
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private static Locator said(Page page) {
        return page.locator("#said .banner");
    }

    private void awaitFound(String what) {
        Eventually.within(
                SOON,
                what,
                () -> editor.open("search?q=" + word)
                        .locator(".result")
                        .allInnerTexts()
                        .toString()
                        .contains("Marmalade for Beginners"));
    }

    @Test
    void aNewSynonymOfATopicFindsItsSessions() {
        Page page = editor.open("desk/catalog/topics/words-t");
        page.locator("#synonyms").fill(word + "\nanother word");
        page.keyboard().press("Control+s");
        assertThat(said(page)).containsText("Saved: synonyms.");
        awaitFound("search finds the session by the new synonym of its topic");
        editor.open("desk/catalog/topics/words-t");
        page.locator("#remove summary").click();
        page.locator("#remove button").click();
        assertThat(page.locator("#refused")).containsText("one session is filed under it");
    }

    @Test
    void aNewGlossaryEntryIsASynonymInSearchUntilItIsDeleted() {
        Page page = editor.open("desk/catalog/glossary?add=yes");
        page.locator("#acronym").fill(word);
        page.locator("#save").click();
        assertThat(page.locator("#expansion-about")).containsText("Fill this in.");
        page.locator("#expansion").fill("Marmalade for Beginners");
        page.locator("#expansion").press("Enter");
        assertThat(said(page)).containsText("Added.");
        assertThat(page.locator("h1")).hasText(word);
        String address = page.url();
        awaitFound("search takes the acronym and its meaning as the same");

        editor.open("desk/catalog/glossary?add=yes").locator("#acronym").fill(word);
        page.locator("#expansion").fill("Something else");
        page.locator("#save").click();
        assertThat(page.locator("#acronym-about")).containsText("already has an entry for “" + word + "”");

        page.navigate(address);
        page.locator("#remove summary").click();
        page.locator("#remove button").click();
        assertThat(said(page)).containsText("Deleted.");
        page.navigate(address);
        assertThat(page.locator("h1")).not().hasText(word);
    }
}

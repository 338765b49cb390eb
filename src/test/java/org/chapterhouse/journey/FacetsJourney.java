package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A facet has more values than anybody wants to look through. */
class FacetsJourney {

    private static final int LARGEST = 50;

    private final TestContent content = TestArchive.running().content();

    @BeforeEach
    void fill() {
        content.sql("insert into presenter (slug, name) select 'quokka-' || n, 'José Quokka ' || n"
                + " from generate_series(1, 60) n");
        content.sql("insert into session (slug, title, summary, visibility, changed_at, version)"
                + " values ('quokkas', 'Everybody speaks', '', 'PUBLIC', now(), 1)");
        content.sql("insert into appearance (session_id, position, presenter_id) select s.id, p.id, p.id"
                + " from session s, presenter p where s.slug = 'quokkas' and p.slug like 'quokka-%'");
        content.sql("update catalog_revision set revision = revision + 1");
    }

    @AfterEach
    void empty() {
        content.sql("delete from session where slug = 'quokkas'");
        content.sql("delete from presenter where slug like 'quokka-%'");
        content.sql("update catalog_revision set revision = revision + 1");
    }

    @Test
    void theLargestValuesAreListedAndTheOthersAreFoundByTheirNames() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse");
            Locator presenters = page.locator("input[type=checkbox][name=presenter]");
            assertThat(presenters).hasCount(LARGEST);
            Locator field = page.locator("input[name=presenter-like]");
            field.fill("jose quokka 59");
            field.press("Enter");
            page.waitForURL(url -> url.contains("presenter-like="));
            assertThat(presenters).hasCount(1);
            presenters.check();
            page.waitForURL(url -> url.contains("presenter=quokka-59"));
            assertThat(page.locator(".item")).hasCount(1);
            assertThat(page.locator(".filter-chip")).containsText("José Quokka 59");
        }
    }

    @Test
    void aNameThatNobodyHasIsSaidToMatchNothing() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("browse?presenter-like=zzzz");
            assertThat(page.locator(".facet").filter(new Locator.FilterOptions().setHasText("No match")))
                    .hasCount(1);
            assertThat(page.locator("input[name=presenter-like]")).hasValue("zzzz");
        }
    }
}

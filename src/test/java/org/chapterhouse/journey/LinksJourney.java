package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Readers see where a link leads and when its page was last there; editors see which links did not answer. */
class LinksJourney {

    private static final String SLUG = "libraries-and-the-2020-census";
    private static final String URL = "(select official_url from session where slug = '" + SLUG + "')";

    private final TestArchive archive = TestArchive.running();
    private final TestContent content = archive.content();

    @BeforeEach
    @AfterEach
    void forget() {
        content.sql("delete from checked_link");
    }

    @Test
    void beforeTheFirstCheckNothingIsSaidToHaveAnswered() {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", archive.adminPassword());
            assertThat(visitor.open("admin/links").locator("#faults")).hasText("No links have been checked yet.");
        }
    }

    @Test
    void linksSayWhenTheyLastAnswered() {
        content.sql("insert into checked_link (url, checked_at, outcome, status, answered_at) values (" + URL
                + ", '2026-06-03T12:00Z', 'ANSWERED', 200, '2026-06-03T12:00Z')");
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", archive.adminPassword());
            Locator line = visitor.open("sessions/" + SLUG).locator(".sources-line");
            assertThat(line).containsText("Official page on ");
            assertThat(line).containsText("Last answered on June 3, 2026");
            content.sql(
                    "update checked_link set checked_at = '2026-06-10T12:00Z', outcome = 'UNREACHABLE', status = null");
            assertThat(visitor.open("sessions/" + SLUG).locator(".sources-line"))
                    .containsText("Did not answer when last checked on June 10, 2026");
            editorsSeeItAndHaveAllChecked(visitor.open("admin/links"));
        }
    }

    private static void editorsSeeItAndHaveAllChecked(Page page) {
        Locator row = page.locator("#faults tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Libraries and the 2020 Census"));
        assertThat(row).hasCount(1);
        for (String text : new String[] {"Session:", "No answer", "Jun 10, 2026", "Jun 3, 2026"}) {
            assertThat(row).containsText(text);
        }
        page.getByText("Check links now").click();
        assertThat(page.locator("#state")).containsText("links are waiting to be checked");
    }
}

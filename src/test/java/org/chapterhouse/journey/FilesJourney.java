package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An editor has the files checked, and is told which are not what they were. */
class FilesJourney {

    private static final String LOST = "0123456789abcdef".repeat(4);

    private final TestArchive archive = TestArchive.running();
    private final TestContent content = archive.content();

    @BeforeEach
    @AfterEach
    void forget() {
        content.sql("delete from material where checksum = '" + LOST + "'");
        content.sql("delete from checked_file");
    }

    @Test
    void filesAreCheckedAndWhatIsMissingStandsOnTheDesk() {
        content.sql("insert into material (program_id, title, kind, checksum, media_type, bytes)"
                + " select id, 'Lost handout', 'HANDOUT', '" + LOST + "', 'application/pdf', 5000000000"
                + " from program where slug = 'cae'");
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", archive.adminPassword());
            Page page = visitor.open("admin/files");
            assertThat(page.locator("#faults")).hasText("No files have been checked yet.");
            assertThat(page.locator("#largest tbody tr").first()).containsText("5000.0 MB");
            page.getByText("Check files now").click();
            Locator row = page.locator("#faults tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Lost handout");
            assertThat(row).containsText("Missing");
            assertThat(page.locator("#state")).not().containsText("waiting");
            row.locator("a").click();
            assertThat(page.locator("h1")).containsText("Lost handout");
            Page desk = visitor.open("desk");
            assertThat(desk.locator("h3").getByText("One file is damaged or missing"))
                    .isVisible();
        }
    }
}

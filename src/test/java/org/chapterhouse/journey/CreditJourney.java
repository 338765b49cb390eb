package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** An editor says what of a recording counts. */
class CreditJourney {

    @Test
    void whatCountsIsSetFromTheRecordingAndShownToLearners() {
        try (Visitor editor = new Visitor();
                Visitor learner = new Visitor()) {
            assertThat(learner.open("sessions/libraries-and-the-2020-census").locator("a[href^='/admin/credit']"))
                    .hasCount(0);
            editor.signIn("admin@chapterhouse.local", TestArchive.running().adminPassword());
            Page page = editor.open("sessions/libraries-and-the-2020-census");
            String needed = page.locator("#watch").getAttribute("data-needed");
            page.locator("a[href^='/admin/credit']").click();
            assertThat(page.locator("h1")).hasText("Libraries and the 2020 Census");
            assertThat(Axe.violations(page)).isEmpty();
            page.getByLabel("Counts until").fill("99:00");
            page.locator("[id='credit:save']").click();
            assertThat(page.locator("[id='credit:said']")).containsText("cannot end after the recording does");
            page.getByLabel("Counts until").fill("soon");
            page.locator("[id='credit:save']").click();
            assertThat(page.locator("[id='credit:said']")).containsText("minutes and seconds");
            try {
                page.getByLabel("Counts from").fill("0:05");
                page.getByLabel("Counts until").fill("0:45");
                page.locator("[id='credit:save']").click();
                assertThat(page.locator("[id='credit:said']")).containsText("Saved.");
                assertThat(page.locator("[id='credit:rule']")).containsText("0:29 of 0:40");
                learner.open("sessions/libraries-and-the-2020-census");
                assertThat(learner.page().locator("#watch")).hasAttribute("data-needed", "29");
                assertThat(learner.page().locator(".watch-legend"))
                        .containsText("The part that counts is 0:05 to 0:45.");
            } finally {
                page.locator("[id='credit:whole']").click();
                assertThat(page.locator("[id='credit:from']")).hasValue("0:00");
                assertThat(page.locator("[id='credit:said']")).containsText("The whole recording counts.");
            }
            learner.open("sessions/libraries-and-the-2020-census");
            assertThat(learner.page().locator("#watch")).hasAttribute("data-needed", needed);
        }
    }
}

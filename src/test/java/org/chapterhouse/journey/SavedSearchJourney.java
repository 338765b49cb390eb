package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A search is kept for another day: saved, found again, renamed, removed and brought back, followed as a feed. */
class SavedSearchJourney {

    @Test
    void aSearchWithItsFiltersIsSavedAndOpenedAgain() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=volunteers&program=lcti&sort=newest&page=1");
            int found = page.locator(".result").count();
            page.getByText("Save this search").click();
            accessible(page);
            assertThat(page.locator("#save-name")).hasValue("volunteers");
            page.locator("#save-name").fill("Campaign volunteers");
            page.locator(".keep-form button").click();
            assertThat(page.locator(".keep-done")).containsText("Saved as “Campaign volunteers”.");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=volunteers&sort=newest&program=lcti$"));
            accessible(page);

            page.locator(".keep-done a").click();
            assertThat(page.locator("#saved")).containsText("“volunteers” with 1 filter");
            page.getByText("Campaign volunteers", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".keep-done")).containsText("Campaign volunteers");
            assertThat(page.locator(".result")).hasCount(found);
        }
    }

    @Test
    void aSavedSearchIsRenamedRemovedAndBroughtBack() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=census");
            page.getByText("Save this search").click();
            page.locator(".keep-form button").click();
            visitor.open("learning").locator("main").getByText("Saved searches").click();
            Locator table = page.locator("#saved");
            assertThat(table).containsText("census");
            accessible(page);
            table.getByText("Rename").click();
            assertThat(page.locator("#rename\\:name")).hasValue("census");
            accessible(page);
            page.locator("#rename\\:name").fill("Counting everybody");
            page.locator("#rename button").click();
            assertThat(table.locator("a[href='/search?q=census']")).hasText("Counting everybody");
            table.getByText("Remove").click();
            assertThat(table.getByText("Undo")).isVisible();
            assertThat(table.locator("a[href='/search?q=census']")).hasCount(0);
            table.getByText("Undo").click();
            assertThat(table.locator("a[href='/search?q=census']")).hasText("Counting everybody");
            page.setViewportSize(390, 844);
            // Without motion: on the way from light to dark a button has too little contrast for that moment.
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK)
                    .setReducedMotion(ReducedMotion.REDUCE));
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void whoeverIsNotSignedInComesBackToTheSearch() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers&program=lcti");
            assertThat(page.locator("link[rel=alternate][type='application/atom+xml']"))
                    .hasAttribute("href", "/search.atom?q=volunteers&program=lcti");
            assertThat(page.locator(".keep-form")).hasCount(0);
            page.locator(".keep").getByText("Save this search").click();
            assertThat(page).hasURL(Pattern.compile(".*/signin\\?from=%2Fsearch%3Fq%3Dvolunteers%26program%3Dlcti$"));
            visitor.open("searches");
            assertThat(page).hasURL(Pattern.compile(".*/signin\\?from=%2Fsearches$"));
        }
    }

    @Test
    void nothingFoundOffersTopicsThatAreNear() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=%22legislator+xyzzyplugh%22");
            assertThat(page.locator(".empty .near a").first()).isVisible();
            page.locator(".empty .near a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/browse\\?topic=.*"));
            assertThat(page.locator(".items > li").first()).isVisible();
            assertThat(visitor.open("search?q=xyzzyplugh").locator(".empty .near"))
                    .hasCount(0);
        }
    }

    private static void accessible(Page page) {
        // A message that is fading in or out has too little contrast for that moment.
        assertThat(Axe.violations(page, ".ui-growl")).isEmpty();
    }
}

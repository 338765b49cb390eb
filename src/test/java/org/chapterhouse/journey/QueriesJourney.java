package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

/** Five people search; the editor learns what for, and whether it led somewhere, but not who they are. */
class QueriesJourney {

    private static final String LEADS = "Elevator  Speech";
    private static final String LACKING = "underwater basketry";

    @Test
    void whatFivePeopleAskReachesTheEditor() {
        try (Visitor visitor = new Visitor();
                Visitor editor = new Visitor()) {
            editor.signIn("admin@chapterhouse.local", TestArchive.running().adminPassword());
            search(visitor);
            for (int i = 0; i < 3; i++) {
                another(visitor);
                search(visitor);
            }
            assertThat(report(editor).locator("main")).not().containsText(LACKING);
            another(visitor);
            search(visitor);
            within(
                    "the fifth is counted",
                    () -> report(editor).locator("#nothing").getByText(LACKING).count() == 1);
            assertThat(editor.page().locator("#left")).containsText("elevator speech");
            assertThat(editor.page().locator("#top")).containsText("elevator speech");

            visitor.open("search?q=" + LEADS.replace(' ', '+'))
                    .locator(".result h2 a")
                    .first()
                    .click();
            visitor.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
            within(
                    "the click is counted",
                    () -> report(editor)
                                    .locator("#left")
                                    .getByText("elevator speech")
                                    .count()
                            == 0);
            assertThat(editor.page().locator("#top tr", new Page.LocatorOptions().setHasText("elevator speech")))
                    .containsText("20%");
        }
    }

    private static void another(Visitor visitor) {
        visitor.onAnotherDevice(1440, 900, ColorScheme.LIGHT);
        visitor.signUp();
    }

    private static void search(Visitor visitor) {
        assertThat(visitor.open("search?q=" + LEADS.replace(' ', '+'))
                        .locator(".result")
                        .first())
                .isVisible();
        visitor.open("search?q=elevator+speech&page=2");
        assertThat(visitor.open("search?q=" + LACKING.replace(' ', '+')).locator(".empty"))
                .isVisible();
    }

    private static Page report(Visitor editor) {
        return editor.open("admin/queries?days=30");
    }

    private static void within(String what, java.util.function.Supplier<Boolean> question) {
        assertThat(Eventually.within(Duration.ofSeconds(10), what, question)).isPositive();
    }
}

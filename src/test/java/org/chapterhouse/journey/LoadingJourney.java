package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;

/** What is seen while a recording does not arrive. */
class LoadingJourney {

    private static final double SLOW_MILLIS = 10_000;

    @Test
    void theCoverStandsThereAndWhatIsGoingOnIsSaid() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.page();
            List<Route> held = new ArrayList<>();
            page.route("**/media/recordings/**", held::add);
            page.navigate(
                    TestArchive.running().url("sessions/building-your-base"),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            assertThat(page.locator("#loading")).hasText("Loading…");
            assertThat(page.locator(".stage .cover")).isVisible();
            assertThat(page.locator("#loading"))
                    .hasText(
                            "Your connection is slow. “Audio only” starts sooner.",
                            new LocatorAssertions.HasTextOptions().setTimeout(SLOW_MILLIS));
            assertThat(held).isNotEmpty();
            held.forEach(Route::resume);
            assertThat(page.locator("#loading")).isHidden();
            assertThat(page.locator(".stage .cover")).isHidden();
        }
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** Watching without an account: the browser remembers it, and whoever signs in says whether it was they. */
class OfferJourney {

    private static final String ENGAGE = "hack-your-engage";
    private static final String BASE = "building-your-base";

    @Test
    void whatWasWatchedWithoutAnAccountCountsOnceSomebodySaysItWasThey() {
        try (Visitor visitor = new Visitor()) {
            String email = leftAfterSigningUp(visitor);
            watch(visitor, ENGAGE);
            watch(visitor, BASE);
            List<String> told = reports(visitor.page());
            visitor.signIn(email, Visitor.PASSWORD);
            Page page = visitor.open("browse");
            assertThat(page.locator("#offer [role=status]"))
                    .hasText("2 recordings were watched in this browser without an account. Was that you?");
            assertThat(Axe.violations(page)).isEmpty();
            visitor.open("sessions/" + ENGAGE);
            assertThat(page.locator("#seen")).hasText("You have seen 0 s");
            page.waitForTimeout(500);
            assertThat(told).isEmpty();

            page.getByText("Add to my account").click();
            assertThat(page.locator("#offer [role=status]")).containsText("Added");
            assertThat(page.locator("#seen")).hasText(Pattern.compile("You have seen [23] s"));
            page.waitForFunction("() => document.querySelector('video').currentTime > 1.5");
            assertThat(visitor.progress(BASE).get("seconds").asInt()).isBetween(2, 3);
            page.locator("#offer a").click();
            assertThat(page.locator(".going > li")).hasCount(2);
            assertThat(page.locator("#offer")).isHidden();
        }
    }

    @Test
    void whoeverSignsUpWhileWatchingGoesOnThereWithWhatTheyWatched() {
        try (Visitor visitor = new Visitor()) {
            watchNow(visitor, ENGAGE);
            Page page = visitor.page();
            page.getByText("Sign in to keep your progress").click();
            page.locator(".gate-other a").click();
            visitor.fillSignUp();
            page.waitForURL(Pattern.compile(".*/sessions/" + ENGAGE + "\\?t=[12]$"));
            assertThat(page.locator("#offer [role=status]")).containsText("What you just watched was added");
            assertThat(page.getByText("Was that you?")).isHidden();
            assertThat(visitor.progress(ENGAGE).get("seconds").asInt()).isBetween(2, 3);
        }
    }

    @Test
    void whatSomebodyElseWatchedIsForgottenAndCountsForNobody() {
        try (Visitor visitor = new Visitor()) {
            String email = leftAfterSigningUp(visitor);
            watch(visitor, ENGAGE);
            visitor.signIn(email, Visitor.PASSWORD);
            Page page = visitor.open("learning");
            List<String> told = reports(page);
            page.getByText("Not mine").click();
            assertThat(page.locator("#offer [role=status]")).containsText("Removed from this browser.");
            page.locator("#offer").getByText("Undo").click();
            assertThat(page.locator("#offer [role=status]")).containsText("A recording was watched");
            page.getByText("Not mine").click();
            visitor.open("sessions/" + ENGAGE);
            assertThat(page.locator("#seen")).hasText("You have seen 0 s");
            assertThat(page.locator("#offer")).isHidden();
            assertThat(page.evaluate(
                            "Object.keys(localStorage).filter(key => key.startsWith('chapterhouse.seen.')).length"))
                    .isEqualTo(0);
            assertThat(told).isEmpty();
            assertThat(visitor.findProgress(ENGAGE)).isEmpty();
        }
    }

    @Test
    void whatCannotCountAtOnceFollows() {
        try (Visitor visitor = new Visitor()) {
            watch(visitor, ENGAGE);
            visitor.page().evaluate("""
                    () => {
                      const key = Object.keys(localStorage).find((name) => name.startsWith('chapterhouse.seen.'));
                      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), watched: [[0, 180]] }));
                    }""");
            visitor.signUp();
            Page page = visitor.open("courses");
            page.getByText("Add to my account").click();
            assertThat(page.locator("#offer [role=status]")).containsText("Added. Some of it will count later");
            int before = visitor.progress(ENGAGE).get("seconds").asInt();
            assertThat(before).isBetween(1, 120);
            page.waitForTimeout(2_000);
            visitor.open("sessions/" + ENGAGE);
            page.waitForTimeout(1_500);
            assertThat(visitor.progress(ENGAGE).get("seconds").asInt()).isGreaterThan(before);
        }
    }

    @Test
    void whileTheHistoryIsPausedNothingIsLost() {
        try (Visitor visitor = new Visitor()) {
            String email = leftAfterSigningUp(visitor);
            watch(visitor, ENGAGE);
            visitor.signIn(email, Visitor.PASSWORD);
            Page page = visitor.open("learning");
            page.getByText("Pause my history").click();
            page.getByText("Pause now").click();
            page.getByText("Add to my account").click();
            assertThat(page.locator("#offer [role=status]"))
                    .containsText("Your history is paused, so nothing was added.");
            page.getByText("Resume recording").click();
            page.getByText("Add to my account").click();
            assertThat(page.locator("#offer [role=status]")).hasText("Added to your account.");
            assertThat(visitor.findProgress(ENGAGE)).isPresent();
        }
    }

    @Test
    void theOfferFitsPhonesAndTheDark() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                visitor.on(device);
                watch(visitor, ENGAGE);
                visitor.signUp();
                for (String path : List.of("learning", "sessions/" + ENGAGE, "account")) {
                    Page page = visitor.open(path);
                    assertThat(page.locator("#offer")).isVisible();
                    assertThat(Axe.violations(page)).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(device.width);
                }
            }
        }
    }

    private static String leftAfterSigningUp(Visitor visitor) {
        String email = visitor.signUp();
        visitor.profile().clearCookies();
        return email;
    }

    /** Two seconds some time ago, until the browser remembers them. */
    private static void watch(Visitor visitor, String slug) {
        watchNow(visitor, slug);
        later(visitor);
    }

    private static void watchNow(Visitor visitor, String slug) {
        Page page = visitor.open("sessions/" + slug);
        page.waitForFunction("() => document.querySelector('video').readyState >= 1");
        visitor.watch(2);
        assertThat(page.locator("#seen")).not().hasText("You have seen 0 s");
    }

    /** As if the tab had been closed: who comes next may be somebody else. */
    private static void later(Visitor visitor) {
        visitor.page().evaluate("() => sessionStorage.clear()");
    }

    private static List<String> reports(Page page) {
        List<String> told = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/watched")) {
                told.add(request.url());
            }
        });
        return told;
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** Somebody who reads instead of watching. */
class ReadingJourney {

    private static final LocatorAssertions.HasClassOptions IN_A_MINUTE =
            new LocatorAssertions.HasClassOptions().setTimeout(60_000);
    private static final Pattern SEEN = Pattern.compile(".*is-seen.*");

    private final Rest rest = new Rest();

    @Test
    void aParagraphCountsOnceItCanHaveBeenRead() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/hack-your-engage");
            page.locator(".about a[href^='/transcripts/']").click();
            Locator parts = page.locator(".spoken-part");
            assertThat(page.locator(".spoken-slide").first()).isVisible();
            page.waitForFunction(
                    "() => document.getElementById('reading-so-far').textContent.includes('left to complete')");
            assertThat(page.locator("#reading-so-far")).containsText("Seen or read: 0 s");
            long millis = Long.parseLong(parts.first().getAttribute("data-millis"));
            long began = System.nanoTime();
            assertThat(parts.first()).hasClass(SEEN, IN_A_MINUTE);
            assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThan(millis / 2);
            assertThat(parts.last()).not().hasClass(SEEN);
            page.waitForResponse(answer -> answer.url().endsWith("/read") && answer.ok(), () -> {});
            assertThat(page.locator("#reading-so-far")).not().containsText("Seen or read: 0 s");
            int end = Integer.parseInt(parts.first().getAttribute("data-end"));
            visitor.open("sessions/hack-your-engage");
            page.waitForFunction("from => Math.abs(document.querySelector('video').currentTime - from) < 1.5", end);
            assertThat(page.locator("#seen")).not().hasText("You have seen 0 s");
        }
    }

    @Test
    void withoutAnAccountThereIsNothingToCountButAllToRead() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("sessions/hack-your-engage");
            page.locator(".about a[href^='/transcripts/']").click();
            assertThat(page.locator(".reading a[href^='/signin']")).isVisible();
            assertThat(page.locator(".reading-bar")).hasCount(0);
            page.locator(".reading a[href^='/signin']").click();
            assertThat(page.locator("#email")).isVisible();
        }
    }

    @Test
    void whatCannotHaveBeenReadEarnsNothing() {
        long recording = rest.get("api/v1/sessions/hack-your-engage")
                .body()
                .at("/recordings/0/id")
                .asLong();
        String captions = rest.get("api/v1/sessions/hack-your-engage")
                .body()
                .at("/recordings/0/captions/0/url")
                .asText();
        String path = "api/v1/transcripts/" + captions.replaceAll("\\D", "") + "/read";
        assertThat(rest.post(path, batch(recording, "[[0,10]]")).status()).isEqualTo(401);
        for (String read :
                new String[] {"[[10,2]]", "[[-5,2]]", "[[0]]", "[[\"a\",\"b\"]]", "[[0,1e9]]", "null", "[null]"}) {
            assertThat(rest.postAsAdmin(path, batch(recording, read)).status())
                    .as(read)
                    .isEqualTo(400);
        }
        assertThat(rest.postAsAdmin(path, "").status()).isEqualTo(400);
        assertThat(rest.postAsAdmin(path, batch(999_999_999, "[[0,10]]")).status())
                .isEqualTo(404);
        assertThat(rest.postAsAdmin("api/v1/transcripts/999999999/read", batch(recording, "[[0,10]]"))
                        .status())
                .isEqualTo(404);
        assertThat(rest.postAsAdmin("api/v1/transcripts/x/read", batch(recording, "[[0,10]]"))
                        .status())
                .isEqualTo(404);
        assertThat(rest.adminSecondsOf(recording)).isZero();
    }

    private static String batch(long recording, String read) {
        return "{\"recording\":%d,\"batch\":\"r\",\"read\":%s,\"position\":1}".formatted(recording, read);
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** The database is away, or it is there and silent: everybody is told within seconds, and nothing is lost. */
class DatabaseOutageJourney {

    private static final String SLUG = "hack-your-engage";
    /** As promised, and a second for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private final TestArchive archive = TestArchive.running();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aSilentDatabaseIsSaidWithinSecondsAndWhatWasWatchedIsSentAfterwards() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/" + SLUG);
            page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
            archive.freezePostgres();
            try {
                assertEverybodyIsTold();
                visitor.watch(3);
                assertThat(page.locator("#seen")).containsText("You have seen");
            } finally {
                archive.resumePostgres();
            }
            awaitPages();
            Eventually.within(
                    Duration.ofSeconds(30),
                    "the server knows what was watched",
                    () -> visitor.findProgress(SLUG)
                            .map(progress -> progress.get("seconds").asInt() >= 3)
                            .orElse(false));
        }
    }

    @Test
    void aDatabaseThatIsGoneIsSaidWithinSecondsAndFoundAgain() {
        archive.killPostgres();
        try {
            assertEverybodyIsTold();
        } finally {
            archive.startPostgres();
        }
        awaitPages();
    }

    /** Those who ask as it happens, and those who come later. */
    private void assertEverybodyIsTold() {
        for (int round = 0; round < 3; round++) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (String path : List.of("browse?page=2", "sessions/" + SLUG, "api/v1/sessions", "search?q=census")) {
                answers.add(client.sendAsync(request(path), BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> each : answers) {
                HttpResponse<String> answer = each.join();
                assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After"))
                        .as("%s", answer.uri())
                        .hasValue("5");
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(
                                answer.uri().getPath().startsWith("/api/") ? "application/problem+json" : "text/html");
                assertThat(answer.body()).contains("The database does not respond. Please try again in a minute.");
            }
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path)))
                .header("Cookie", "drawn=anew")
                .timeout(SOON)
                .build();
    }

    private void awaitPages() {
        Eventually.within(Duration.ofSeconds(20), "pages are there again", () -> {
            try {
                return client.send(request("browse"), BodyHandlers.ofString()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** The search server goes and comes back; the site stays, and what was changed meanwhile is found afterwards. */
class OutageJourney {

    private static final String WORD = "quillwort";

    private final Rest rest = new Rest();

    @Test
    void withoutElasticsearchTitlesAreFoundAndChangesCatchUpAfterwards() {
        TestArchive archive = TestArchive.running();
        archive.killElasticsearch();
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=census");
            assertThat(page.locator(".banner")).isVisible();
            assertThat(page.locator(".result").first()).isVisible();
            assertThat(visitor.open("browse").locator(".items > li").first()).isVisible();
            assertThat(rest.get("api/v1/search?q=census").body().get("degraded").asBoolean())
                    .isTrue();
            assertThat(rest.postAsAdmin("api/v1/imports", manifest()).status()).isEqualTo(200);
        } finally {
            archive.startElasticsearch();
        }
        Eventually.within(Duration.ofSeconds(30), "the change is found", () -> isFound(WORD, "outage-1"));
    }

    @Test
    void aChangeIsFoundByItselfSoon() {
        String manifest = manifest().replace("outage", "fresh").replace(WORD, "sundewfern");
        assertThat(rest.postAsAdmin("api/v1/imports", manifest).status()).isEqualTo(200);
        Duration took = Eventually.within(
                Duration.ofSeconds(10), "the change is found", () -> isFound("sundewfern", "fresh-1"));
        System.out.println("A change was found after " + took.toMillis() + " ms.");
    }

    /** First by its word; what is similar in meaning may follow. */
    private boolean isFound(String word, String slug) {
        var answer = rest.get("api/v1/search?q=" + word).body();
        return !answer.get("degraded").asBoolean()
                && slug.equals(
                        answer.path("hits").path(0).path("session").path("slug").asText());
    }

    private static String manifest() {
        return """
                {"format":"chapterhouse-archive/1","archive":{"id":"outage","title":"Made during an outage"},
                 "programs":[{"id":"outage-tests","name":"Tests of an outage"}],
                 "sessions":[{"id":"outage-1","slug":"outage-1","title":"Made while the search was away",
                   "programs":["outage-tests"],"summary":"A session about the %s."}]}
                """.formatted(WORD);
    }
}

package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The index is rebuilt; servers are killed in the middle of it. Nothing is missing afterwards and nothing is there twice. */
class RebuildJourney {

    /** So many that there is a middle of a rebuild. */
    private static final int MANY = 3_000;

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String REBUILDS = "api/v1/index/rebuilds";

    /** Of each session, how many passages of each kind; without those that this test edits. */
    private static final String PASSAGES = """
            {"size": 0, "aggs": {"sessions": {"terms": {"field": "slug", "size": 10000, "exclude": "crash-.*"}, "aggs": {
             "passages": {"nested": {"path": "passages"}, "aggs": {"kinds": {"terms": {"field": "passages.kind"}}}}}}}}""";

    private static JsonNode passages;
    private static Rest rest;
    private static TestArchive archive;
    private static TestContent content;

    @BeforeAll
    static void fill() {
        archive = TestArchive.running();
        content = archive.content();
        rest = new Rest();
        content.sql(
                "insert into session (slug, title, summary, visibility, changed_at, version) select 'rebuilt-' || n,"
                        + " 'Rebuilt', 'One of many', 'PUBLIC', now(), 1 from generate_series(1, " + MANY + ") n");
        Eventually.within(LONG, "no rebuild is running", () -> !isRunning(latest()));
        finished(start());
        content.elasticsearch("/chapterhouse-sessions/_refresh");
        passages = passages();
    }

    @BeforeEach
    void quiet() {
        Eventually.within(LONG, "no rebuild is running", () -> !isRunning(latest()));
    }

    @AfterAll
    static void empty() {
        content.sql("delete from session where slug like 'rebuilt-%'");
        Eventually.within(LONG, "no rebuild is running", () -> !isRunning(latest()));
        finished(start());
    }

    @Test
    void elasticsearchIsKilledInTheMiddleOfARebuildAndOfAnEdit() {
        String summary = "A session edited around a crash, one.";
        assertThat(edit(summary).status()).isEqualTo(200);
        long id = start();
        inTheMiddle(id);
        assertThat(edit(summary.replace("one", "two")).status()).isEqualTo(200);
        archive.killElasticsearch();
        try {
            assertThat(edit(summary.replace("one", "three")).status()).isEqualTo(200);
            JsonNode rebuild = rest.getAsAdmin(REBUILDS + "/" + id).body();
            assertThat(isRunning(rebuild)).as("it was the middle").isTrue();
            assertThat(rebuild.get("done").asInt()).isBetween(1, MANY - 1);
            assertThat(rest.getAsAdmin("api/v1/index").status()).isEqualTo(200);
            assertThat(rest.get("api/v1/search?q=census").body().get("degraded").asBoolean())
                    .isTrue();
        } finally {
            archive.startElasticsearch();
        }
        finished(id);
        isWhatTheDatabaseHolds();
        JsonNode hit = content.elasticsearch("/chapterhouse-sessions/_search?q=slug:crash-1")
                .get("hits")
                .get("hits")
                .get(0);
        assertThat(hit.get("_source").get("summary").asText()).contains("three");
    }

    @Test
    void wildFlyIsKilledInTheMiddleOfARebuild() {
        long id = start();
        inTheMiddle(id);
        archive.killWildFly();
        int done = Integer.parseInt(
                content.rows("select done from index_rebuild where id = " + id).get(0));
        assertThat(content.rows("select state from index_rebuild where id = " + id))
                .containsExactly("RUNNING");
        assertThat(done).isBetween(1, MANY - 1);
        archive.startWildFly();
        JsonNode rebuild = finished(id);
        assertThat(rebuild.get("done").asInt())
                .as("it went on and did not begin again")
                .isEqualTo(rebuild.get("total").asInt());
        isWhatTheDatabaseHolds();
    }

    @Test
    void scriptsStartWatchAndCancelARebuild() {
        assertThat(rest.post(REBUILDS, "").status()).isEqualTo(401);
        long id = start();
        assertThat(rest.postAsAdmin(REBUILDS, "").status()).isEqualTo(409);
        assertThat(rest.getAsAdmin(REBUILDS + "/current").body().get("id").asLong())
                .isEqualTo(id);
        assertThat(rest.deleteAsAdmin(REBUILDS + "/" + id).body().get("state").asText())
                .isEqualTo("canceled");
        assertThat(rest.deleteAsAdmin(REBUILDS + "/" + id).status()).isEqualTo(409);
        assertThat(rest.getAsAdmin(REBUILDS + "/999999").status()).isEqualTo(404);
        assertThat(rest.getAsAdmin(REBUILDS)
                        .body()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(id);
        finished(start());
        isWhatTheDatabaseHolds();
    }

    @Test
    void anAdministratorWatchesARebuildAndHasASessionTriedAgain() {
        content.sql(
                "insert into index_queue select id, nextval('index_revision'), now(), 5, true, 'strict_dynamic_mapping: no',"
                        + " now() from session where slug = 'libraries-and-the-2020-census' on conflict (session_id) do update"
                        + " set aborted = true, attempts = 5, last_error = excluded.last_error");
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", archive.adminPassword());
            Page page = visitor.open("admin/index");
            assertThat(page.locator("#aborted")).containsText("strict_dynamic_mapping");
            page.locator("#aborted td button").click();
            assertThat(page.locator("#aborted td button")).hasCount(0);
            page.locator("#state button").click();
            assertThat(page.locator("#rebuilding progress")).isVisible();
            page.reload();
            assertThat(page.locator("#past tbody tr").first()).containsText("Administrator");
            assertThat(page.locator("#past tbody tr").first())
                    .containsText("Finished", new LocatorAssertions.ContainsTextOptions().setTimeout((double)
                                    LONG.toMillis()));
            assertThat(page.locator("#rebuilding progress")).hasCount(0);
        }
    }

    private static long start() {
        Rest.Answer answer = rest.postAsAdmin(REBUILDS, "");
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().get("id").asLong();
    }

    private static void inTheMiddle(long id) {
        Eventually.within(
                LONG,
                "something is done",
                () -> rest.getAsAdmin(REBUILDS + "/" + id).body().get("done").asInt() > 0);
        JsonNode found = rest.get("api/v1/search?q=census").body();
        assertThat(found.get("degraded").asBoolean()).isFalse();
        assertThat(found.get("total").asInt()).as("search goes on").isPositive();
    }

    private static JsonNode finished(long id) {
        Eventually.within(
                LONG,
                "the rebuild is over",
                () -> !isRunning(rest.getAsAdmin(REBUILDS + "/" + id).body()));
        JsonNode rebuild = rest.getAsAdmin(REBUILDS + "/" + id).body();
        assertThat(rebuild.get("state").asText()).isEqualTo("finished");
        return rebuild;
    }

    private static JsonNode latest() {
        return rest.getAsAdmin(REBUILDS + "/current").body();
    }

    private static boolean isRunning(JsonNode rebuild) {
        return rebuild.get("state").asText().equals("running");
    }

    private static void isWhatTheDatabaseHolds() {
        Eventually.within(
                LONG,
                "nothing waits",
                () -> content.rows("select session_id from index_queue").isEmpty());
        content.elasticsearch("/chapterhouse-sessions/_refresh");
        assertThat(content.elasticsearch("/_alias/chapterhouse-sessions").size())
                .as("indexes that are searched")
                .isOne();
        List<String> indexed = new ArrayList<>();
        content.elasticsearch("/chapterhouse-sessions/_search?size=10000&_source=slug")
                .get("hits")
                .get("hits")
                .forEach(hit -> indexed.add(
                        hit.get("_id").asText() + " " + hit.at("/_source/slug").asText()));
        assertThat(indexed)
                .hasSizeGreaterThan(MANY)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(content.rows("select id || ' ' || slug from session"));
        assertThat(passages()).isEqualTo(passages).hasSizeGreaterThan(MANY);
    }

    private static JsonNode passages() {
        return content.elasticsearch("/chapterhouse-sessions/_search?source_content_type=application/json&source="
                        + URLEncoder.encode(PASSAGES, StandardCharsets.UTF_8))
                .at("/aggregations/sessions/buckets");
    }

    private static Rest.Answer edit(String summary) {
        return rest.postAsAdmin("api/v1/imports", """
                {"format":"chapterhouse-archive/1","archive":{"id":"crash","title":"Around a crash"},
                 "programs":[{"id":"crash-tests","name":"Tests of a crash"}],
                 "sessions":[{"id":"crash-1","slug":"crash-1","title":"Edited around a crash",
                   "programs":["crash-tests"],"summary":"%s"}]}
                """.formatted(summary));
    }
}

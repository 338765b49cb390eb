package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** Many sessions come in; servers are killed while their vectors are made. Nothing is missing afterwards, or there twice. */
class VectorsJourney {

    /** So many that there is a middle. */
    private static final int MANY = 400;

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String WITH_VECTORS = """
            {"query": {"bool": {"filter": [{"prefix": {"slug": "meant-"}},
              {"nested": {"path": "passages", "query": {"exists": {"field": "passages.packed_vector"}}}}]}}}""";

    private TestArchive archive;
    private TestContent content;

    @BeforeEach
    void fill() {
        archive = TestArchive.running();
        content = archive.content();
        content.sql("insert into session (slug, title, summary, visibility, changed_at, version) select 'meant-' || n,"
                + " 'Platypus ' || md5(n || now()::text), repeat('Many words about number ' || n || '. ', 12), 'PUBLIC',"
                + " now(), 1 from generate_series(1, " + MANY + ") n");
        content.sql("insert into index_queue select id, nextval('index_revision'), now(), 0, false, null, now()"
                + " from session where slug like 'meant-%'");
        Eventually.within(LONG, "their words are found", () -> count("index_queue") == 0);
        Eventually.within(
                LONG, "some have their vectors", () -> count("vector_queue") < MANY && count("vector_queue") > 0);
    }

    @AfterEach
    void empty() {
        content.sql("with gone as (delete from session where slug like 'meant-%' returning id)"
                + " insert into index_queue select id, nextval('index_revision'), now(), 0, false, null, now() from gone"
                + " on conflict (session_id) do update set revision = excluded.revision, process_after = now()");
        Eventually.within(
                LONG,
                "they are gone",
                () -> content.rows("select session_id from index_queue").isEmpty());
    }

    @Test
    void wildFlyIsKilledWhileVectorsAreMade() {
        archive.killWildFly();
        assertThat(count("vector_queue")).as("it was the middle").isBetween(1, MANY - 1);
        archive.startWildFly();
        content.sql("update vector_queue set process_after = now()"); // spares waiting for the end of its lease
        allAreThereOnce();
    }

    @Test
    void elasticsearchIsKilledWhileVectorsAreMade() {
        archive.killElasticsearch();
        try {
            Eventually.pause(Duration.ofSeconds(2));
            assertThat(count("vector_queue")).as("it was the middle").isBetween(1, MANY - 1);
        } finally {
            archive.startElasticsearch();
        }
        allAreThereOnce();
    }

    @Test
    void anAdministratorSeesHowFarItIs() {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("admin@chapterhouse.local", archive.adminPassword());
            Page page = visitor.open("admin/index");
            assertThat(page.locator("#behind progress")).hasCount(2);
            assertThat(page.locator("#behind")).containsText("per minute, done in about");
        }
        allAreThereOnce();
    }

    private void allAreThereOnce() {
        Eventually.within(LONG, "all have their vectors", () -> count("vector_queue") == 0);
        content.elasticsearch("/chapterhouse-sessions/_refresh");
        assertThat(counted("{\"query\": {\"prefix\": {\"slug\": \"meant-\"}}}")).isEqualTo(MANY);
        assertThat(counted(WITH_VECTORS)).isEqualTo(MANY);
    }

    private int counted(String query) {
        return content.elasticsearch("/chapterhouse-sessions/_count?source_content_type=application/json&source="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("count")
                .asInt();
    }

    private int count(String table) {
        return Integer.parseInt(content.rows("select count(*) from " + table
                        + " q join session s on s.id = q.session_id" + " where s.slug like 'meant-%'")
                .get(0));
    }
}

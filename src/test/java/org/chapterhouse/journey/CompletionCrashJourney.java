package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The server is killed at the worst moments: while a report that completes a session is being stored, after an editor's
 * change that leaves work for later, and in the middle of that work. Nothing is half done, and in the end everybody has
 * completed the session and its course once.
 */
class CompletionCrashJourney {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ACCOUNT = """
            with made as (
                insert into account (version, email, name, password_hash, created_at)
                values (0, '%1$s', 'Learner', 'none', now() - interval '1 day') returning id),
            role as (insert into account_role select id, 'LEARNER' from made)
            insert into personal_token (account_id, name, secret_hash, created_at)
            select id, 'crash', encode(sha256(convert_to('token of %1$s', 'UTF8')), 'hex'), now() from made""";

    private final TestArchive archive = TestArchive.running();
    private final TestContent content = archive.content();
    private final Rest rest = new Rest();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String slug = "crash-" + UUID.randomUUID();
    private final String reporting = slug + "-reporting@example.org";
    private final List<String> caughtUp = List.of(slug + "-first@example.org", slug + "-second@example.org");
    private long recording;
    private String session;

    @BeforeEach
    void makeACourseOfOneSession() {
        assertThat(rest.importAsAdmin(RecordingArchive.firstMinute(slug, "cae-2018-hack-your-engage"))
                        .body()
                        .get("rejections"))
                .isEmpty();
        assertThat(rest.postAsAdmin("api/v1/imports", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "courses": [{"id": "%1$s", "title": "%1$s", "items": [{"session": "%1$s"}]}]}""".formatted(slug))
                        .body()
                        .get("rejections"))
                .isEmpty();
        session = first("select id from session where slug = '" + slug + "'");
        recording = Long.parseLong(first("select id from recording where session_id = " + session));
        content.sql("delete from outbox where " + work()); // other journeys' learners have watched the same recording
        content.sql(ACCOUNT.formatted(reporting));
        caughtUp.forEach(email -> content.sql(ACCOUNT.formatted(email)));
    }

    @AfterEach
    void removeTheCourse() {
        content.sql("drop trigger if exists crash_sleep on session_completion");
        content.sql("drop function if exists crash_sleep");
        content.sql("delete from course where slug = '" + slug + "'");
        content.sql("delete from source_ref where kind = 'COURSE' and source_id = '" + slug + "'");
    }

    @Test
    void everyCompletionIsStoredOnceAndNoneHalfWhenTheServerIsKilled() throws Exception {
        leaveWorkForLater();
        content.sql("""
                create function crash_sleep() returns trigger language plpgsql as
                $$ begin perform pg_sleep(20); return new; end $$""");
        content.sql("create trigger crash_sleep before insert on session_completion for each row when (new.account_id"
                + " in (" + id(reporting) + ", " + id(caughtUp.get(1)) + ")) execute function crash_sleep()");
        CompletableFuture<?> cutOff = CompletableFuture.runAsync(() -> watch(reporting, "all", 0, 50));
        content.sql("update outbox set process_after = now() where " + work());
        Eventually.within(LIMIT, "the report and the work wait before their ends", () -> sleeping() == 2);
        archive.killWildFly();
        Eventually.within(LIMIT, "the database has noticed", () -> sleeping() == 0);
        assertThat(cutOff.handle((done, failure) -> failure).get()).isNotNull();
        assertThat(completions()).isZero();
        assertThat(count("outbox where " + work())).isOne();
        content.sql("drop trigger crash_sleep on session_completion");

        archive.startWildFly();
        Eventually.within(LIMIT, "the work is done", () -> count("outbox where " + work()) == 0);
        caughtUp.forEach(this::assertCompletedOnce);
        assertThat(watch(reporting, "all", 0, 50)).isEqualTo(200);
        assertThat(watch(reporting, "all", 0, 50)).as("sent again").isEqualTo(200);
        assertCompletedOnce(reporting);
        assertThat(completions()).isEqualTo(3);
    }

    /** Less counts; what was watched on another server at the same time is only seen in a while. */
    private void leaveWorkForLater() {
        caughtUp.forEach(email -> assertThat(watch(email, "some", 0, 10)).isEqualTo(200));
        JsonNode credit = rest.putAsAdmin("api/v1/recordings/" + recording + "/credit", "{\"from\": 0, \"to\": 50}")
                .body();
        assertThat(credit.get("needed").asInt()).isBetween(11, 50);
        assertThat(count("outbox where " + work())).isOne();
        caughtUp.forEach(
                email -> content.sql("update watch_record set watched = '{[0,50)}' where account_id = " + id(email)));
    }

    /** @return the status of the answer */
    private int watch(String email, String batch, int from, int to) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(archive.url("api/v1/sessions/" + slug + "/watched")))
                .header("Authorization", "Bearer token of " + email)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"recording\":%d,\"batch\":\"%s\",\"played\":[[%d,%d]],\"position\":%d}"
                        .formatted(recording, batch, from, to, to)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void assertCompletedOnce(String email) {
        assertThat(count("session_completion where account_id = " + id(email))).isOne();
        assertThat(count("course_completion where account_id = " + id(email))).isOne();
    }

    private int completions() {
        return count("session_completion c join account a on a.id = c.account_id where session_id = " + session
                + " and a.email like '" + slug + "-%'");
    }

    private String work() {
        return "handler = 'session-completions' and message = '{\"sessionId\": " + session + "}' ";
    }

    private int sleeping() {
        return count("pg_stat_activity where wait_event = 'PgSleep'");
    }

    private String id(String email) {
        return first("select id from account where email = '" + email + "'");
    }

    private String first(String query) {
        return content.rows(query).get(0);
    }

    private int count(String from) {
        return Integer.parseInt(content.rows("select count(*) from " + from).get(0));
    }
}

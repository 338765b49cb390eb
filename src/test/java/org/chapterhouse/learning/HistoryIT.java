package org.chapterhouse.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.Learner.json;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.chapterhouse.catalog.Visibility;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** What learners decide about their history, and what they can take along. */
@ExtendWith(ArquillianExtension.class)
class HistoryIT {

    private static final String NOTHING = "select (select count(*) from watch_record w where account_id = %1$d and watched <> '{}')"
            + " + (select count(*) from watch_batch where account_id = %1$d)";

    @Inject
    private ArchiveFixture archive;
    @Inject
    private Remorse remorse;

    private final String slug = "watched-" + UUID.randomUUID();
    private Learner me;
    private long session;
    private long recording;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void record() {
        // JUnit also calls this outside the container.
        if (archive != null) {
            me = Learner.open();
            session = archive.session(slug, "=A watched session", "2019-02-27", Visibility.PUBLIC);
            archive.speech(session, "one", "two", "three");
            recording = archive.count("select id from recording where session_id = " + session);
            mature(me);
        }
    }

    @AfterEach
    void tidy() {
        if (archive != null) {
            archive.remove(session);
        }
    }

    @Test
    void whilePausedNothingIsRecordedAndNothingCountsLater() {
        assertThat(json(pause(true)).getBoolean("paused")).isTrue();
        JsonObject answer = json(watch(me, "a", 0, 24));
        assertThat(answer.getBoolean("paused")).isTrue();
        assertThat(answer.getInt("seconds")).isZero();
        assertThat(answer.getBoolean("completed")).isFalse();
        assertThat(answer.getJsonArray("excess")).as("nothing to claim again").isEmpty();
        assertThat(archive.count(NOTHING.formatted(me.account().getId()))).isZero();
        assertThat(progress(me)).isEmpty();

        assertThat(json(pause(false)).getBoolean("paused")).isFalse();
        assertThat(json(watch(me, "b", 0, 24)).getInt("seconds")).as("the pause is no credit").isLessThanOrEqualTo(8);
        assertThat(me.send("PUT", "me/history", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void pausingKeepsWhatIsRecordedAndConcernsNobodyElse() {
        watch(me, "a", 0, 10);
        pause(true);
        Learner other = Learner.open();
        mature(other);
        assertThat(json(watch(other, "a", 0, 10)).getInt("seconds")).isEqualTo(10);
        assertThat(progress(me)).hasSize(1);
        assertThat(json(watch(me, "a", 0, 10)).getBoolean("paused")).as("a batch that is known already").isTrue();
    }

    @Test
    void aDeletedHistoryIsGoneButCompletionAndNotesStay() {
        assertThat(json(watch(me, "a", 0, 24)).getBoolean("completed")).isTrue();
        me.send("POST", "me/notes", "{\"session\":\"" + slug + "\",\"at\":3,\"text\":\"Kept\"}");
        assertThat(me.send("DELETE", "me/history", null).statusCode()).isEqualTo(204);
        assertThat(archive.count(NOTHING.formatted(me.account().getId()))).isZero();
        JsonObject left = progress(me).getJsonObject(0);
        assertThat(left.getBoolean("completed")).isTrue();
        assertThat(left.getInt("seconds")).isZero();
        assertThat(left.getInt("resumeAt")).isZero();
        assertThat(left.getString("updatedAt")).isEqualTo(left.getString("completedAt"));
        JsonObject history = json(me.get("me/history"));
        assertThat(history.getJsonArray("months").getValuesAs(JsonObject.class)).hasSize(12)
                .allMatch(month -> month.getInt("seconds") == 0);
        assertThat(statements(me)).isEmpty();
        assertThat(me.get("me/export.json").body()).contains("Kept").doesNotContain("\"credited\"");
    }

    @Test
    void itComesBackForTenMinutesWithWhatWasWatchedSince() {
        watch(me, "a", 0, 10);
        me.send("DELETE", "me/history", null);
        assertThat(progress(me)).isEmpty();
        assertThat(json(me.get("me/history")).isNull("removedAt")).isFalse();
        mature(me);
        watch(me, "b", 12, 15);
        assertThat(json(me.send("POST", "me/history/restore", null)).isNull("removedAt")).isTrue();
        assertThat(progress(me).getJsonObject(0).getJsonArray("watched")).hasToString("[[0,10],[12,15]]");
        assertThat(archive.count("select count(*) from watch_batch where account_id = " + me.account().getId())).isEqualTo(2);

        me.send("DELETE", "me/history", null);
        String mine = " where account_id = " + me.account().getId();
        for (String table : List.of("removed_record", "removed_batch")) {
            archive.sql("update " + table + " set removed_at = removed_at - interval '11 minutes'" + mine);
        }
        me.send("POST", "me/history/restore", null);
        assertThat(progress(me)).isEmpty();
        remorse.end();
        assertThat(archive.count("select (select count(*) from removed_record" + mine + ") + (select count(*) from removed_batch"
                + mine + ")")).isZero();
    }

    @Test
    void everythingIsExportedToItsOwnerOnly() {
        watch(me, "a", 0, 10);
        me.send("POST", "me/notes", "{\"session\":\"" + slug + "\",\"at\":3,\"text\":\"=HYPERLINK, \\\"mine\\\"\"}");
        JsonObject export = json(me.get("me/export.json"));
        assertThat(export.getJsonObject("account").getString("email")).isEqualTo(me.account().getEmail());
        assertThat(export.getJsonArray("progress")).hasSize(1);
        assertThat(export.getJsonArray("log").getJsonObject(0).getJsonArray("credited")).hasToString("[[0,10]]");
        assertThat(export.getJsonArray("notes").getJsonObject(0).getString("text")).contains("mine");
        HttpResponse<String> csv = me.get("me/export.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("watched,", ",'=A watched session,0,10,", "\"'=HYPERLINK, \"\"mine\"\"\"");
        assertThat(statements(me)).extracting(each -> each.asJsonObject().getJsonObject("verb").getString("id"))
                .containsExactly("http://adlnet.gov/expapi/verbs/initialized", "https://w3id.org/xapi/video/verbs/played",
                        "https://w3id.org/xapi/video/verbs/paused");
        JsonObject month = json(me.get("me/history")).getJsonArray("months").getJsonObject(11);
        assertThat(month.getInt("seconds")).isEqualTo(10);

        Learner other = Learner.open();
        assertThat(other.get("me/export.json").body() + other.get("me/export.csv").body() + other.get("me/xapi.json").body())
                .doesNotContain(slug, "mine", me.account().getEmail());
        for (String path : List.of("me/export.json", "me/export.csv", "me/xapi.json", "me/history")) {
            assertThat(Learner.nobody().get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(me.get(path).headers().firstValue("Cache-Control")).hasValue("private, no-store");
        }
        assertThat(Learner.nobody().send("DELETE", "me/history", null).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatIsNoLongerForTheLearnerIsNotNamed() {
        watch(me, "a", 0, 10);
        archive.retitle(session, "Secret draft", Visibility.DRAFT);
        assertThat(me.get("me/export.json").body() + me.get("me/export.csv").body() + me.get("me/xapi.json").body())
                .doesNotContain("Secret", slug);
        assertThat(json(me.get("me/export.json")).getJsonArray("log").getJsonObject(0).isNull("session")).isTrue();
    }

    /** Somebody whose account is old enough for all they claim to be possible. */
    private void mature(Learner learner) {
        archive.sql("insert into watch_clock (account_id, accounted_until) values (" + learner.account().getId()
                + ", now() - interval '1 minute') on conflict (account_id) do update set accounted_until = excluded.accounted_until");
    }

    private HttpResponse<String> watch(Learner learner, String batch, int from, int to) {
        return learner.send("POST", "sessions/" + slug + "/watched", "{\"recording\":%d,\"batch\":\"%s\",\"played\":[[%d,%d]],\"position\":%d}"
                .formatted(recording, batch, from, to, to));
    }

    private HttpResponse<String> pause(boolean paused) {
        return me.send("PUT", "me/history", "{\"paused\":" + paused + "}");
    }

    private static JsonArray progress(Learner learner) {
        return json(learner.get("me/progress")).getJsonArray("items");
    }

    private static JsonArray statements(Learner learner) {
        return Json.createReader(new StringReader(learner.get("me/xapi.json").body())).readArray();
    }
}

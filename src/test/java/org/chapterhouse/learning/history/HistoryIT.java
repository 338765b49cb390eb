package org.chapterhouse.learning.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.Learner.json;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.learning.Learner;
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

/** What learners decide about their history. */
@ExtendWith(ArquillianExtension.class)
class HistoryIT {

    private static final String NOTHING =
            "select (select count(*) from watch_record w where account_id = %1$d and watched <> '{}')"
                    + " + (select count(*) from watch_batch where account_id = %1$d and (medium, received_at) is distinct from (null, null))";

    @Inject
    private ArchiveFixture archive;

    @Inject
    private UndoWindow undoWindow;

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
        assertThat(json(watch(me, "b", 0, 24)).getInt("seconds"))
                .as("the pause is no credit")
                .isLessThanOrEqualTo(8);
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
        assertThat(json(watch(me, "a", 0, 10)).getBoolean("paused"))
                .as("a batch that is known already")
                .isTrue();
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
        assertThat(history.getJsonArray("months").getValuesAs(JsonObject.class))
                .hasSize(12)
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
        assertThat(json(me.send("POST", "me/history/restore", null)).isNull("removedAt"))
                .isTrue();
        assertThat(progress(me).getJsonObject(0).getJsonArray("watched")).hasToString("[[0,10],[12,15]]");
        assertThat(archive.count("select count(*) from watch_batch where account_id = "
                        + me.account().getId()))
                .isEqualTo(2);

        me.send("DELETE", "me/history", null);
        String mine = " where account_id = " + me.account().getId();
        for (String table : List.of("removed_record", "removed_batch")) {
            archive.sql("update " + table + " set removed_at = removed_at - interval '11 minutes'" + mine);
        }
        me.send("POST", "me/history/restore", null);
        assertThat(progress(me)).isEmpty();
        undoWindow.close();
        assertThat(archive.count("select (select count(*) from removed_record" + mine
                        + ") + (select count(*) from removed_batch" + mine + ")"))
                .isZero();
    }

    @Test
    void whatIsSentAgainAfterTheDeletionBringsNothingBack() {
        watch(me, "a", 0, 10);
        me.send("DELETE", "me/history", null);
        assertNothingComesOf("a");
        me.send("POST", "me/history/restore", null);
        assertThat(progress(me).getJsonObject(0).getJsonArray("watched")).hasToString("[[0,10]]");
        assertThat(json(watch(me, "a", 0, 10)).getJsonArray("credited")).hasToString("[[0,10]]");
        me.send("DELETE", "me/history", null);
        archive.sql(
                "delete from removed_batch where account_id = " + me.account().getId());
        assertNothingComesOf("a");
    }

    @Test
    void whatIsReportedOnlyAfterTheDeletionEarnsNoMoreThanTheTimeSince() {
        me.send("DELETE", "me/history", null);
        assertThat(json(watch(me, "late", 0, 24)).getInt("seconds")).isLessThanOrEqualTo(8);
    }

    private void assertNothingComesOf(String batch) {
        mature(me);
        JsonObject again = json(watch(me, batch, 0, 10));
        assertThat(again.getInt("seconds")).isZero();
        assertThat(again.getJsonArray("credited")).isEmpty();
        assertThat(again.getJsonArray("excess")).as("nothing to claim again").isEmpty();
        assertThat(progress(me)).isEmpty();
        assertThat(archive.count(NOTHING.formatted(me.account().getId()))).isZero();
    }

    /** Somebody whose account is old enough for all they claim to be possible. */
    private void mature(Learner learner) {
        archive.sql(
                "insert into watch_clock (account_id, accounted_until) values ("
                        + learner.account().getId()
                        + ", now() - interval '1 minute') on conflict (account_id) do update set accounted_until = excluded.accounted_until");
    }

    private HttpResponse<String> watch(Learner learner, String batch, int from, int to) {
        return learner.watch(slug, recording, batch, "[[%d,%d]]".formatted(from, to));
    }

    private HttpResponse<String> pause(boolean paused) {
        return me.send("PUT", "me/history", "{\"paused\":" + paused + "}");
    }

    private static JsonArray progress(Learner learner) {
        return json(learner.get("me/progress")).getJsonArray("items");
    }

    private static JsonArray statements(Learner learner) {
        return Json.createReader(new StringReader(learner.get("me/xapi.json").body()))
                .readArray();
    }
}

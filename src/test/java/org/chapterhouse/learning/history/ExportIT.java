package org.chapterhouse.learning.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.Learner.json;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.chapterhouse.account.Visibility;
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

/** What learners can take along. */
@ExtendWith(ArquillianExtension.class)
class ExportIT {

    @Inject
    private ArchiveFixture archive;

    private final String slug = "watched-" + UUID.randomUUID();
    private Learner me;
    private long session;

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
        }
    }

    @AfterEach
    void tidy() {
        if (archive != null) {
            archive.remove(session);
        }
    }

    @Test
    void everythingIsExportedToItsOwnerOnly() {
        watch();
        me.send("POST", "me/notes", "{\"session\":\"" + slug + "\",\"at\":3,\"text\":\"=HYPERLINK, \\\"mine\\\"\"}");
        JsonObject export = json(me.get("me/export.json"));
        assertThat(export.getJsonObject("account").getString("email"))
                .isEqualTo(me.account().getEmail());
        assertThat(export.getJsonArray("progress")).hasSize(1);
        assertThat(export.getJsonArray("log").getJsonObject(0).getJsonArray("credited"))
                .hasToString("[[0,10]]");
        assertThat(export.getJsonArray("notes").getJsonObject(0).getString("text"))
                .contains("mine");
        HttpResponse<String> csv = me.get("me/export.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("watched,", ",'=A watched session,0,10,", "\"'=HYPERLINK, \"\"mine\"\"\"");
        assertThat(statements(me))
                .extracting(each -> each.asJsonObject().getJsonObject("verb").getString("id"))
                .containsExactly(
                        "http://adlnet.gov/expapi/verbs/initialized",
                        "https://w3id.org/xapi/video/verbs/played",
                        "https://w3id.org/xapi/video/verbs/paused");
        JsonObject month = json(me.get("me/history")).getJsonArray("months").getJsonObject(11);
        assertThat(month.getInt("seconds")).isEqualTo(10);

        Learner other = Learner.open();
        assertThat(other.get("me/export.json").body()
                        + other.get("me/export.csv").body()
                        + other.get("me/xapi.json").body())
                .doesNotContain(slug, "mine", me.account().getEmail());
        for (String path : List.of("me/export.json", "me/export.csv", "me/xapi.json", "me/history")) {
            assertThat(Learner.nobody().get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(me.get(path).headers().firstValue("Cache-Control")).hasValue("private, no-store");
        }
        assertThat(Learner.nobody().send("DELETE", "me/history", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatIsNoLongerForTheLearnerIsNotNamed() {
        watch();
        archive.retitle(session, "Secret draft", Visibility.DRAFT);
        assertThat(me.get("me/export.json").body()
                        + me.get("me/export.csv").body()
                        + me.get("me/xapi.json").body())
                .doesNotContain("Secret", slug);
        assertThat(json(me.get("me/export.json"))
                        .getJsonArray("log")
                        .getJsonObject(0)
                        .isNull("session"))
                .isTrue();
    }

    /** Ten seconds, by an account that is old enough for them. */
    private void watch() {
        archive.sql("insert into watch_clock (account_id, accounted_until) values ("
                + me.account().getId() + ", now() - interval '1 minute')");
        me.watch(slug, archive.count("select id from recording where session_id = " + session), "a", "[[0,10]]");
    }

    private static JsonArray statements(Learner learner) {
        return Json.createReader(new StringReader(learner.get("me/xapi.json").body()))
                .readArray();
    }
}

package org.chapterhouse.learning.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.Learner.json;

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
import jakarta.json.JsonObject;

@ExtendWith(ArquillianExtension.class)
class NotesIT {

    @Inject
    private ArchiveFixture archive;

    @Inject
    private UndoWindow undoWindow;

    private final String slug = "noted-" + UUID.randomUUID();
    private long session;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void record() {
        // JUnit also calls this outside the container.
        if (archive != null) {
            session = archive.session(slug, "A noted session", "2019-02-27", Visibility.PUBLIC);
            archive.speech(session, "one", "two", "three");
        }
    }

    @AfterEach
    void tidy() {
        if (archive != null && archive.count("select count(*) from session where id = " + session) > 0) {
            archive.remove(session);
        }
    }

    @Test
    void aNoteIsWrittenReadRewrittenAndExported() {
        Learner me = Learner.open();
        HttpResponse<String> added = add(me, 14.9, "Ask the board");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/me/notes/" + id(added));
        assertThat(json(added).getInt("at")).isEqualTo(14);
        assertThat(json(added).getString("href")).isEqualTo("/sessions/" + slug + "?t=14");
        assertThat(json(add(me, 4000, null)).getInt("at")).as("behind the end").isEqualTo(24);
        String path = "me/notes/" + id(added);
        assertThat(json(me.send("PUT", path, "{\"text\":\"Ask\\u0000 them\\r\\nall\"}"))
                        .getString("text"))
                .isEqualTo("Ask them\nall");
        assertThat(json(me.get(path)).getString("text")).isEqualTo("Ask them\nall");
        assertThat(texts(me, "?session=" + slug)).containsExactly("Ask them\nall", "");
        HttpResponse<String> document = me.get("me/notes.md");
        assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "notes.md");
        assertThat(document.body())
                .contains(
                        "## A noted session",
                        "- [0:14](" + Learner.site() + "/sessions/" + slug + "?t=14) Ask them\n  all\n",
                        ") Bookmark\n");
    }

    @Test
    void searchingFindsOtherFormsOfAWordAndItsBeginning() {
        Learner me = Learner.open();
        add(me, 1, "Send the letters to our committee at 100% speed");
        add(me, 2, "Newsletter");
        assertThat(texts(me, "?q=committees+letter")).hasSize(1);
        assertThat(texts(me, "?q=letter")).hasSize(2);
        assertThat(texts(me, "?q=%22our+committee%22")).hasSize(1);
        assertThat(texts(me, "?q=comm")).hasSize(1);
        assertThat(texts(me, "?q=%25")).containsExactly("Send the letters to our committee at 100% speed");
        for (String odd : List.of("%27%22%3A%2A%26", "%00", "the", "a".repeat(3000))) {
            assertThat(me.get("me/notes?q=" + odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(texts(me, "?q=xyzzyplugh")).isEmpty();
        JsonObject second = json(me.get("me/notes?page=2&size=1"));
        assertThat(second.getInt("total")).isEqualTo(2);
        assertThat(second.getJsonArray("items")).hasSize(1);
    }

    @Test
    void nobodyElseSeesSearchesOrChangesIt() {
        Learner me = Learner.open();
        Learner other = Learner.open();
        String path = "me/notes/" + id(add(me, 3, "Very private"));
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.send("PUT", path, "{\"text\":\"mine\"}").statusCode()).isEqualTo(404);
        assertThat(other.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(texts(other, "")).isEmpty();
        assertThat(texts(other, "?q=private")).isEmpty();
        assertThat(texts(other, "?session=" + slug)).isEmpty();
        assertThat(other.get("me/notes.md").body()).isEqualTo("# My notes\n");
        me.send("DELETE", path, null);
        assertThat(other.send("POST", path + "/restore", null).statusCode()).isEqualTo(404);
        me.send("POST", path + "/restore", null);
        assertThat(texts(me, "?q=private")).containsExactly("Very private");

        Learner nobody = Learner.nobody();
        for (String own : List.of("me/notes", "me/notes.md", path, "me/notes?session=" + slug)) {
            assertThat(nobody.get(own).statusCode()).as(own).isEqualTo(401);
        }
        assertThat(add(nobody, 1, "x").statusCode()).isEqualTo(401);
        assertThat(nobody.send("DELETE", path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aDeletedNoteComesBackForTenMinutesAndThenNoMore() {
        Learner me = Learner.open();
        String kept = "me/notes/" + id(add(me, 1, "Kept"));
        String path = "me/notes/" + id(add(me, 2, "Deleted"));
        assertThat(me.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(me.get(path).statusCode()).isEqualTo(404);
        assertThat(me.send("PUT", path, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(texts(me, "")).containsExactly("Kept");
        assertThat(me.get("me/notes.md").body()).doesNotContain("Deleted");
        assertThat(me.send("POST", path + "/restore", null).statusCode()).isEqualTo(200);
        assertThat(texts(me, "")).containsExactly("Kept", "Deleted");
        me.send("DELETE", path, null);
        String mine = " where account_id = " + me.account().getId();
        archive.sql("update note set removed_at = removed_at - interval '11 minutes'" + mine);
        assertThat(me.send("POST", path + "/restore", null).statusCode()).isEqualTo(404);
        undoWindow.close();
        assertThat(archive.count("select count(*) from note" + mine)).isOne();
        assertThat(me.get(kept).statusCode()).isEqualTo(200);
    }

    @Test
    void aNoteOutlivesItsSessionButSaysNoMoreWhatThatWas() {
        Learner me = Learner.open();
        String path = "me/notes/" + id(add(me, 2, "Mine for good"));
        archive.retitle(session, "Secret draft", Visibility.DRAFT);
        assertThat(json(me.get(path)).isNull("title")).isTrue();
        assertThat(me.get("me/notes").body() + me.get("me/notes.md").body())
                .contains("Mine for good")
                .doesNotContain("Secret", slug);
        assertThat(add(me, 1, "More").statusCode()).isEqualTo(404);
        assertThat(me.get("me/notes?session=" + slug).statusCode()).isEqualTo(404);
        archive.remove(session);
        assertThat(texts(me, "?q=good")).containsExactly("Mine for good");
    }

    @Test
    void whatIsNoNoteIsRefused() {
        Learner me = Learner.open();
        for (String body : List.of(
                "{}",
                "null",
                "[]",
                "{\"session\":\"" + slug + "\"}",
                "{\"session\":\"" + slug + "\",\"at\":-1}",
                "{\"session\":\"" + slug + "\",\"at\":\"x\"}",
                "{\"session\":\"" + slug + "\",\"at\":1,\"text\":\"" + "x".repeat(4001) + "\"}",
                "")) {
            assertThat(me.send("POST", "me/notes", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(me.send("POST", "me/notes", "{\"session\":\"no-such\",\"at\":1}")
                        .statusCode())
                .isEqualTo(404);
        long bare = archive.session("bare-" + slug, "Nothing recorded", null, Visibility.PUBLIC);
        assertThat(me.send("POST", "me/notes", "{\"session\":\"bare-" + slug + "\",\"at\":1}")
                        .statusCode())
                .isEqualTo(400);
        archive.remove(bare);
        assertThat(me.get("me/notes/999999999").statusCode()).isEqualTo(404);
        assertThat(me.get("me/notes/x").statusCode()).isEqualTo(404);
        assertThat(me.get("me/notes?size=101").statusCode()).isEqualTo(400);
        archive.sql("insert into note (account_id, at_s, text, created_at, updated_at) select "
                + me.account().getId() + ", 1, 'full', now(), now() from generate_series(1, " + Notes.MOST + ")");
        assertThat(add(me, 1, "one more").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> add(Learner learner, double at, String text) {
        String words = text == null ? "" : ",\"text\":\"" + text + "\"";
        return learner.send("POST", "me/notes", "{\"session\":\"" + slug + "\",\"at\":" + at + words + "}");
    }

    private static int id(HttpResponse<String> answer) {
        return json(answer).getInt("id");
    }

    private static List<String> texts(Learner learner, String query) {
        return json(learner.get("me/notes" + query)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("text"))
                .toList();
    }
}

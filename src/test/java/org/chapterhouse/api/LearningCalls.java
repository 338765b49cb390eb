package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation on what belongs to a learner, with success and in the ways it refuses. */
record LearningCalls(ContractClient client, ContractCallers who) {

    private static final String BATCH =
            "{\"recording\": %d, \"batch\": \"contract-%s\", \"%s\": [[0, 10]], \"position\": 10}";

    void watching() {
        JsonNode session = watched();
        watch(session);
        String slug = session.get("slug").asText();
        for (String unreadable : List.of("{}", "no JSON", "")) {
            asLearner("reportWatched").with("slug", slug).body(unreadable).answers(400);
        }
        asLearner("reportWatched")
                .with("slug", "no-such")
                .body(BATCH.formatted(recording(session), "astray", "played"))
                .answers(404);
        assertThat(asLearner("listProgress").answers(200).get("items")).isNotEmpty();
    }

    void reading() {
        JsonNode session = watched();
        String track = session.at("/recordings/0/captions/0/url").asText().replaceAll("\\D", "");
        asLearner("reportRead")
                .with("track", track)
                .body(BATCH.formatted(recording(session), "read", "read"))
                .answers(200);
        asLearner("reportRead")
                .with("track", 999_999)
                .body(BATCH.formatted(recording(session), "lost", "read"))
                .answers(404);
        asLearner("reportRead").with("track", "abc").body("{}").answers(404);
    }

    void exports() {
        watch(watched());
        asLearner("exportLearning").answers(200);
        asLearner("exportLearningAsCsv").answers(200);
        assertThat(asLearner("exportWatchingAsXapi").answers(200)).isNotEmpty();
    }

    void history() {
        watch(watched());
        asLearner("getHistory").answers(200);
        asLearner("pauseHistory").body("{\"paused\": true}").answers(200);
        asLearner("pauseHistory").body("{\"paused\": false}").answers(200);
        asLearner("pauseHistory").body("{}").answers(400);
        asLearner("deleteHistory").answers(204);
        asLearner("getHistory").answers(200);
        asLearner("restoreHistory").answers(200);
    }

    void notes() {
        String draft = "{\"session\": \"%s\", \"at\": 5, \"text\": \"Ask\"}";
        String slug = watched().get("slug").asText();
        long id = asLearner("addNote")
                .body(draft.formatted(slug))
                .answers(201)
                .get("id")
                .asLong();
        asLearner("addNote").body("{}").answers(400);
        asLearner("addNote").body(draft.formatted("no-such")).answers(404);
        asLearner("addNote").body(" ".repeat(70_000)).answers(413);
        asLearner("addNote").header("Content-Type", "text/plain").body("Ask").answers(415);
        asLearner("listNotes").with("q", "ask").answers(200);
        asLearner("listNotes").with("session", slug).answers(200);
        asLearner("listNotes").with("session", "no-such").answers(404);
        asLearner("listNotes").with("size", 0).answers(400);
        asLearner("getNote").with("id", id).answers(200);
        client.call("getNote").as(who.admin()).with("id", id).answers(404);
        asLearner("rewriteNote").with("id", id).body("{\"text\": \"Asked\"}").answers(200);
        asLearner("rewriteNote").with("id", id).body("{}").answers(400);
        asLearner("deleteNote").with("id", id).answers(204);
        asLearner("deleteNote").with("id", "abc").answers(404);
        asLearner("restoreNote").with("id", id).answers(200);
        asLearner("exportNotesAsMarkdown").answers(200);
    }

    /** The same batch each time, so that it counts once. */
    private void watch(JsonNode session) {
        asLearner("reportWatched")
                .with("slug", session.get("slug").asText())
                .body(BATCH.formatted(recording(session), "watched", "played"))
                .answers(200);
    }

    private ContractClient.Call asLearner(String operation) {
        return client.call(operation).as(who.learner());
    }

    private static long recording(JsonNode session) {
        return session.at("/recordings/0/id").asLong();
    }

    /** A session with captions. */
    private JsonNode watched() {
        String slug = client.call("listSessions")
                .with("has", "transcript")
                .with("size", 1)
                .answers(200)
                .at("/items/0/slug")
                .asText();
        return client.call("getSession").with("slug", slug).answers(200);
    }
}

package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestLearners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

/** What {@code /openapi} promises is what the REST interface answers: statuses, media types and forms. */
@TestMethodOrder(MethodName.class)
class ContractJourney {

    private static final String LEARNER = "contract@example.org";
    private static final String NOBODY = "Bearer nobody";
    private static final String SLUG = "contract";
    /** A draft, so that no count of other tests changes. */
    private static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "contract", "title": "Contract"}, "sessions": [
             {"id": "contract", "slug": "contract", "title": "A contract", "programs": ["cae"], "visibility": "draft",
              "recordings": [{"id": "contract", "url": "https://media.example.org/contract.mp4", "duration": 200,
               "sections": [{"start": 0, "title": "Welcome"}],
               "captions": [{"language": "en", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nGood morning."}]}]},
             {"id": "broken"}]}""";

    private static ContractClient client;
    private static String admin;
    private static String learner;

    @BeforeAll
    static void start() throws Exception {
        TestArchive archive = TestArchive.running();
        client = ContractClient.of(archive.url(""));
        admin = "Bearer " + archive.adminToken();
        learner = TestLearners.authorization(LEARNER);
        try (Connection database = archive.database()) {
            TestLearners.add(database, LEARNER);
        }
        client.call("runImport").as(admin).body(MANIFEST).answers(200);
    }

    /** Last, because it needs all the calls. */
    @AfterAll
    static void everyOperationWasCalledWithSuccess() {
        for (String operation : client.contract().operations()) {
            assertThat(client.seen()).as(operation).containsKey(operation);
            assertThat(client.seen().get(operation))
                    .as(operation)
                    .containsAll(client.contract().successes(operation));
        }
    }

    @Test
    void everyOperationIsDescribedForAGenerator() {
        for (String id : client.contract().operations()) {
            JsonNode operation = client.contract().operation(id).description();
            assertThat(id).matches("[a-z][A-Za-z]+");
            assertThat(operation.path("summary").asText()).as(id).isNotEmpty();
            assertThat(operation.path("tags")).as(id).hasSize(1);
            assertThat(operation.path("security")).as(id).isNotEmpty();
            operation
                    .findValues("schema")
                    .forEach(schema -> assertThat(schema.has("$ref") || schema.has("type"))
                            .as(id + " " + schema)
                            .isTrue());
        }
        assertThat(client.contract().document().at("/components/schemas").fieldNames())
                .toIterable()
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+"))
                .noneMatch(name -> name.endsWith("Json"));
    }

    @Test
    void examplesHaveTheFormTheyAreExamplesOf() {
        List<String> names = new ArrayList<>();
        client.contract().document().at("/components/schemas").properties().forEach(schema -> {
            for (JsonNode example : schema.getValue().path("examples")) {
                client.contract().checkForm(schema.getValue(), example.toString(), schema.getKey());
                names.add(schema.getKey());
            }
        });
        assertThat(names).contains("Problem", "NewNote", "WatchedBatch", "ReadBatch", "SessionPatch", "Moment");
    }

    @Test
    void whoeverMustSignInIsToldSoInOneForm() {
        for (String id : client.contract().operations()) {
            Contract.Operation operation = client.contract().operation(id);
            ContractClient.Call anonymous = client.call(id);
            ContractClient.Call unknown = client.call(id).as(NOBODY);
            for (JsonNode parameter : operation.description().path("parameters")) {
                if (parameter.get("in").asText().equals("path")) {
                    anonymous.with(parameter.get("name").asText(), "1");
                    unknown.with(parameter.get("name").asText(), "1");
                }
            }
            if (operation.description().has("requestBody")) {
                anonymous.body("{}");
                unknown.body("{}");
            }
            unknown.answers(401);
            if (!operation.isPublic()) {
                anonymous.answers(401);
            }
        }
    }

    @Test
    void sessions() {
        JsonNode list = client.call("listSessions").as(admin).with("size", 100).answers(200);
        for (JsonNode session : list.get("items")) {
            client.call("getSession")
                    .as(admin)
                    .with("slug", session.get("slug").asText())
                    .answers(200);
        }
        JsonNode few = client.call("listSessions")
                .with("has", "recording")
                .with("has", "transcript")
                .with("from", 2018)
                .with("to", 2020)
                .with("sort", "oldest")
                .with("size", 3)
                .answers(200);
        assertThat(few.get("items").findValuesAsText("date"))
                .isSorted()
                .allMatch(date -> date.matches("20(18|19|20).*"));
        client.call("listSessions").with("program", "cae").with("sort", "title").answers(200);
        client.call("listSessions").with("sort", "date").answers(400);
        client.call("listSessions").with("has", "everything").answers(400);
        client.call("listSessions").with("from", "then").answers(400);
        client.call("listSessions").with("page", "first").answers(400);
        client.call("listSessions").header("Accept", "text/html").answers(406);
        client.call("getSession").with("slug", "no-such-session").answers(404);
        client.call("getSession").with("slug", SLUG).answers(404);
    }

    @Test
    void changingASession() {
        JsonNode changed = client.call("changeSession")
                .as(admin)
                .with("slug", SLUG)
                .body("{\"keywords\": [\"promise\"]}")
                .answers(200);
        assertThat(changed.get("keywords").get(0).asText()).isEqualTo("promise");
        for (String unfit : List.of("{\"titel\": \"x\"}", "[]", "", "{", "null")) {
            client.call("changeSession")
                    .as(admin)
                    .with("slug", SLUG)
                    .body(unfit)
                    .answers(400);
        }
        client.call("changeSession").as(learner).with("slug", SLUG).body("{}").answers(403);
        client.call("changeSession")
                .as(admin)
                .with("slug", "no-such")
                .body("{}")
                .answers(404);
        client.call("changeSession")
                .as(admin)
                .with("slug", SLUG)
                .header("Content-Type", "application/json")
                .body("{}")
                .answers(415);
        client.call("changeSession")
                .as(admin)
                .with("slug", SLUG)
                .body(" ".repeat(70_000))
                .answers(413);
    }

    @Test
    void whatOfARecordingCounts() {
        long recording = recording();
        client.call("setCredit")
                .as(admin)
                .with("id", recording)
                .body("{\"from\": 0, \"to\": 100}")
                .answers(200);
        client.call("setCredit")
                .as(admin)
                .with("id", recording)
                .body("{\"from\": 9}")
                .answers(400);
        client.call("setCredit").as(learner).with("id", recording).body("{}").answers(403);
        client.call("setCredit")
                .as(admin)
                .with("id", 999_999)
                .body("{\"from\": 0, \"to\": 1}")
                .answers(404);
        client.call("resetCredit").as(admin).with("id", recording).answers(200);
        client.call("resetCredit").as(learner).with("id", recording).answers(403);
    }

    @Test
    void searching() {
        JsonNode found = client.call("search")
                .with("q", "census libraries")
                .with("sort", "newest")
                .with("mode", "words")
                .with("spelling", "typed")
                .answers(200);
        assertThat(found.get("hits")).isNotEmpty();
        client.call("search")
                .with("q", "libary")
                .with("kind", "transcript")
                .with("has", "recording")
                .answers(200);
        client.call("search").with("q", "MLA").with("size", 50).with("page", 2).answers(200);
        client.call("search").answers(200);
        client.call("search").with("sort", "date").answers(400);
        client.call("search").with("mode", "guess").answers(400);
        client.call("search").with("size", 51).answers(400);
        client.call("search").with("q", "a".repeat(10_001)).answers(400);
        client.call("search").header("Accept", "image/png").answers(406);
        assertThat(client.call("suggest").with("q", "cen").answers(200).get("suggestions"))
                .isNotEmpty();
    }

    @Test
    void watchingAndReading() {
        JsonNode session = watched();
        String slug = session.get("slug").asText();
        long recording = session.at("/recordings/0/id").asLong();
        String batch = "{\"recording\": %d, \"batch\": \"contract-%s\", \"%s\": [[0, 10]], \"position\": 10}";
        client.call("reportWatched")
                .as(learner)
                .with("slug", slug)
                .body(batch.formatted(recording, "watched", "played"))
                .answers(200);
        client.call("reportWatched").as(learner).with("slug", slug).body("{}").answers(400);
        client.call("reportWatched")
                .as(learner)
                .with("slug", slug)
                .body("no JSON")
                .answers(400);
        client.call("reportWatched")
                .as(learner)
                .with("slug", "no-such")
                .body(batch.formatted(recording, "astray", "played"))
                .answers(404);
        String track = session.at("/recordings/0/captions/0/url").asText().replaceAll("\\D", "");
        client.call("reportRead")
                .as(learner)
                .with("track", track)
                .body(batch.formatted(recording, "read", "read"))
                .answers(200);
        client.call("reportRead")
                .as(learner)
                .with("track", 999_999)
                .body(batch.formatted(recording, "lost", "read"))
                .answers(404);
        client.call("reportRead").as(learner).with("track", "abc").body("{}").answers(404);
        assertThat(client.call("listProgress").as(learner).answers(200).get("items"))
                .isNotEmpty();
        client.call("exportLearning").as(learner).answers(200);
        client.call("exportLearningAsCsv").as(learner).answers(200);
        assertThat(client.call("exportWatchingAsXapi").as(learner).answers(200)).isNotEmpty();
    }

    @Test
    void xHistory() {
        client.call("getHistory").as(learner).answers(200);
        client.call("pauseHistory").as(learner).body("{\"paused\": true}").answers(200);
        client.call("pauseHistory").as(learner).body("{\"paused\": false}").answers(200);
        client.call("pauseHistory").as(learner).body("{}").answers(400);
        client.call("deleteHistory").as(learner).answers(204);
        client.call("getHistory").as(learner).answers(200);
        client.call("restoreHistory").as(learner).answers(200);
    }

    @Test
    void notes() {
        String draft = "{\"session\": \"%s\", \"at\": 5, \"text\": \"Ask\"}";
        String slug = watched().get("slug").asText();
        long id = client.call("addNote")
                .as(learner)
                .body(draft.formatted(slug))
                .answers(201)
                .get("id")
                .asLong();
        client.call("addNote").as(learner).body("{}").answers(400);
        client.call("addNote").as(learner).body(draft.formatted("no-such")).answers(404);
        client.call("addNote").as(learner).body(" ".repeat(70_000)).answers(413);
        client.call("addNote")
                .as(learner)
                .header("Content-Type", "text/plain")
                .body("Ask")
                .answers(415);
        client.call("listNotes").as(learner).with("q", "ask").answers(200);
        client.call("listNotes").as(learner).with("session", slug).answers(200);
        client.call("listNotes").as(learner).with("session", "no-such").answers(404);
        client.call("listNotes").as(learner).with("size", 0).answers(400);
        client.call("getNote").as(learner).with("id", id).answers(200);
        client.call("getNote").as(admin).with("id", id).answers(404);
        client.call("rewriteNote")
                .as(learner)
                .with("id", id)
                .body("{\"text\": \"Asked\"}")
                .answers(200);
        client.call("rewriteNote").as(learner).with("id", id).body("{}").answers(400);
        client.call("deleteNote").as(learner).with("id", id).answers(204);
        client.call("deleteNote").as(learner).with("id", "abc").answers(404);
        client.call("restoreNote").as(learner).with("id", id).answers(200);
        client.call("exportNotesAsMarkdown").as(learner).answers(200);
    }

    @Test
    void imports() {
        JsonNode report = client.call("runImport")
                .as(admin)
                .with("overwrite", true)
                .body(MANIFEST)
                .answers(200);
        assertThat(report.get("rejections")).hasSize(1);
        client.call("runImport").as(admin).body("{").answers(400);
        client.call("runImport").as(learner).body(MANIFEST).answers(403);
        client.call("runImport")
                .as(admin)
                .header("Content-Type", "text/plain")
                .body("x")
                .answers(415);
        client.call("getImportSchema").answers(200);
    }

    @Test
    void theIndex() {
        client.call("getIndex").as(admin).answers(200);
        client.call("getIndex").as(learner).answers(403);
        client.call("listRebuilds").as(admin).answers(200);
        client.call("listRebuilds").as(learner).answers(403);
        while (client.call("getLatestRebuild")
                .as(admin)
                .answers(200)
                .get("state")
                .asText()
                .equals("running")) {
            Thread.onSpinWait();
        }
        long id = client.call("startRebuild").as(admin).answers(202).get("id").asLong();
        client.call("startRebuild").as(admin).answers(409);
        client.call("cancelRebuild").as(admin).with("id", id).answers(200);
        client.call("cancelRebuild").as(admin).with("id", id).answers(409);
        client.call("cancelRebuild").as(learner).with("id", id).answers(403);
        assertThat(client.call("getRebuild")
                        .as(admin)
                        .with("id", id)
                        .answers(200)
                        .get("state")
                        .asText())
                .isEqualTo("canceled");
        client.call("getRebuild").as(admin).with("id", 999_999).answers(404);
    }

    @Test
    void nothingIsAnsweredWithAPage() {
        for (String path : List.of("api", "api/", "api/v1", "api/v1/nope", "api/v2/nope", "api/v1/sessions/%80")) {
            checkProblem(request(path).header("Accept", "text/html"));
        }
        for (String accept : List.of("nonsense", "a/b/c", "a/b;q=x", "text/html")) {
            checkProblem(request("api/v1/search?q=a").header("Accept", accept));
        }
        checkProblem(request("api/v1/search?q=a").header("Accept-Language", "de;q=x;;"));
        for (String type : List.of("nonsense", "a/b/c", "text/html")) {
            checkProblem(request("api/v1/me/notes")
                    .header("Authorization", learner)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{}")));
        }
        HttpResponse<String> method = checkProblem(request("api/v1/search").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET"));
    }

    private static HttpResponse<String> checkProblem(HttpRequest.Builder request) {
        HttpResponse<String> answer = ContractClient.send(request);
        assertThat(answer.statusCode()).as(answer.uri().toString()).isBetween(400, 499);
        client.contract().checkProblem(answer);
        return answer;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(client.site() + path));
    }

    private static long recording() {
        return client.call("getSession")
                .as(admin)
                .with("slug", SLUG)
                .answers(200)
                .at("/recordings/0/id")
                .asLong();
    }

    /** A session with captions. */
    private static JsonNode watched() {
        String slug = client.call("listSessions")
                .with("has", "transcript")
                .with("size", 1)
                .answers(200)
                .at("/items/0/slug")
                .asText();
        return client.call("getSession").with("slug", slug).answers(200);
    }
}

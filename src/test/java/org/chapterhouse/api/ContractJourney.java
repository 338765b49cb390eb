package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** What {@code /openapi} promises is what the REST interface answers: statuses, media types and forms. */
class ContractJourney {

    private static final String NOBODY = "Bearer nobody";

    private static ContractClient client;
    private static ContractCallers who;

    @BeforeAll
    static void start() throws SQLException {
        TestArchive archive = TestArchive.running();
        client = ContractClient.of(archive.url(""));
        who = ContractCallers.add(archive);
        client.call("runImport").as(who.admin()).body(ContractCallers.MANIFEST).answers(200);
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
        assertThat(names)
                .contains(
                        "Problem",
                        "NewNote",
                        "WatchedBatch",
                        "ReadBatch",
                        "SessionPatch",
                        "ProgramPatch",
                        "TopicPatch",
                        "Moment");
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
        new CatalogCalls(client, who).sessions();
    }

    @Test
    void changingASession() {
        new CatalogCalls(client, who).changingASession();
    }

    @Test
    void theTrash() {
        new CatalogCalls(client, who).theTrash();
    }

    @Test
    void editsOfManySessions() {
        new SessionCalls(client, who).bulkEdits();
    }

    @Test
    void successorsOfASession() {
        new SessionCalls(client, who).successors();
    }

    @Test
    void duplicatesOfASession() {
        new SessionCalls(client, who).duplicates();
    }

    @Test
    void mergingSessions() {
        new SessionCalls(client, who).merging();
    }

    @Test
    void presentersWhoLookAlike() {
        new SessionCalls(client, who).presenters();
    }

    @Test
    void programs() {
        new EditingCalls(client, who).programs();
    }

    @Test
    void topics() {
        new EditingCalls(client, who).topics();
    }

    @Test
    void captions() {
        new CatalogCalls(client, who).captions();
    }

    @Test
    void uploads() {
        new UploadCalls(client, who).uploads();
        new UploadCalls(client, who).documents();
    }

    @Test
    void whatOfARecordingCounts() {
        new CatalogCalls(client, who).whatOfARecordingCounts();
    }

    @Test
    void searching() {
        new CatalogCalls(client, who).searching();
    }

    @Test
    void watching() {
        new LearningCalls(client, who).watching();
    }

    @Test
    void reading() {
        new LearningCalls(client, who).reading();
    }

    @Test
    void exports() {
        new LearningCalls(client, who).exports();
    }

    @Test
    void history() {
        new LearningCalls(client, who).history();
    }

    @Test
    void notes() {
        new LearningCalls(client, who).notes();
    }

    @Test
    void imports() {
        new AdminCalls(client, who).imports();
    }

    @Test
    void dryRuns() {
        new AdminCalls(client, who).dryRuns();
    }

    @Test
    void takingAnImportBack() {
        new AdminCalls(client, who).takingBack();
    }

    @Test
    void links() {
        new AdminCalls(client, who).links();
    }

    @Test
    void files() {
        new AdminCalls(client, who).files();
    }

    @Test
    void theIndex() {
        new AdminCalls(client, who).theIndex();
    }

    @Test
    void accounts() {
        new AccountCalls(client, who).accounts();
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
                    .header("Authorization", who.learner())
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
}

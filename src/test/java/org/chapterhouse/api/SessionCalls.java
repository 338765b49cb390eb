package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation that changes more of sessions than their fields, with success and in the ways it refuses. */
record SessionCalls(ContractClient client, ContractCallers who) {

    /** Adds a draft like the one that all calls use. */
    private void add(String slug) {
        client.call("runImport")
                .as(who.admin())
                .body(ContractCallers.MANIFEST
                        .replace("\"slug\": \"contract\"", "\"slug\": \"" + slug + "\"")
                        .replace("\"id\": \"contract\"", "\"id\": \"" + slug + "\""))
                .answers(200);
    }

    void bulkEdits() {
        add("contract-bulk");
        String body = "{\"sessions\": [\"contract-bulk\"], \"change\": \"%s\", \"value\": \"%s\"}";
        JsonNode done = client.call("editSessions")
                .as(who.admin())
                .body(body.formatted("reviewBy", "2127-12-31"))
                .answers(201);
        assertThat(done.at("/sessions/0/state").asText()).isEqualTo("changed");
        long id = done.get("id").asLong();
        client.call("getBulkEdit").as(who.admin()).with("id", id).answers(200);
        JsonNode undone =
                client.call("undoBulkEdit").as(who.admin()).with("id", id).answers(200);
        assertThat(undone.at("/sessions/0/state").asText()).isEqualTo("put_back");
        JsonNode refused = client.call("editSessions")
                .as(who.admin())
                .body(body.formatted("removeProgram", "cae"))
                .answers(201);
        assertThat(refused.at("/sessions/0/reason").asText()).contains("only program");
        JsonNode same = client.call("editSessions")
                .as(who.admin())
                .body(body.formatted("visibility", "draft"))
                .answers(201);
        assertThat(same.get("value").asText()).isEqualTo("draft");
        assertThat(same.at("/sessions/0/state").asText()).isEqualTo("same");
        for (String unfit : List.of(
                body.formatted("addTopic", "no-such-topic"),
                body.formatted("visibility", "trashed"),
                body.formatted("reviewBy", "soon"),
                body.formatted("everything", "x"),
                "{\"sessions\": [], \"change\": \"visibility\", \"value\": \"draft\"}",
                "{}",
                "null",
                "{")) {
            client.call("editSessions").as(who.admin()).body(unfit).answers(400);
        }
        client.call("editSessions")
                .as(who.admin())
                .body(body.formatted("visibility", "draft").replace("contract-bulk", "no-such"))
                .answers(404);
        client.call("editSessions")
                .as(who.learner())
                .body(body.formatted("visibility", "draft"))
                .answers(403);
        client.call("getBulkEdit").as(who.admin()).with("id", 999_999).answers(404);
        client.call("getBulkEdit").as(who.learner()).with("id", id).answers(403);
        client.call("undoBulkEdit").as(who.admin()).with("id", 999_999).answers(404);
        client.call("undoBulkEdit").as(who.learner()).with("id", id).answers(403);
    }

    void successors() {
        add("contract-newer");
        String body = "{\"supersededBy\": [{\"at\": %s, \"session\": \"%s\", \"from\": 5}]}";
        JsonNode said = client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body(body.formatted("null", "contract-newer"))
                .answers(200);
        assertThat(said.at("/supersededBy/0/title").asText()).isEqualTo("A contract");
        assertThat(said.at("/supersededBy/0/from").asInt()).isEqualTo(5);
        for (String unfit : List.of(
                body.formatted("null", ContractCallers.SLUG),
                body.formatted("null", "no-such"),
                body.formatted("-1", "contract-newer"))) {
            client.call("changeSession")
                    .as(who.admin())
                    .with("slug", ContractCallers.SLUG)
                    .body(unfit)
                    .answers(400);
        }
        client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body("{\"supersededBy\": null}")
                .answers(200);
    }

    void duplicates() {
        JsonNode copy = client.call("duplicateSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .answers(201);
        assertThat(copy.get("title").asText()).startsWith("Copy of ");
        assertThat(copy.get("visibility").asText()).isEqualTo("draft");
        client.call("trashSession")
                .as(who.admin())
                .with("slug", copy.get("slug").asText())
                .answers(204);
        client.call("duplicateSession").as(who.admin()).with("slug", "no-such").answers(404);
        client.call("duplicateSession")
                .as(who.learner())
                .with("slug", ContractCallers.SLUG)
                .answers(403);
    }

    void merging() {
        add("contract-stays");
        add("contract-goes");
        String body = "{\"session\": \"%s\", \"take\": [\"title\"]}";
        client.call("mergeSession")
                .as(who.learner())
                .with("slug", "contract-stays")
                .body(body.formatted("contract-goes"))
                .answers(403);
        for (String unfit : List.of(body.formatted("contract-stays"), "{}", "null", "{")) {
            client.call("mergeSession")
                    .as(who.admin())
                    .with("slug", "contract-stays")
                    .body(unfit)
                    .answers(400);
        }
        client.call("mergeSession")
                .as(who.admin())
                .with("slug", "contract-stays")
                .body(body.formatted("no-such"))
                .answers(404);
        client.call("trashSession")
                .as(who.admin())
                .with("slug", "contract-goes")
                .answers(204);
        client.call("mergeSession")
                .as(who.admin())
                .with("slug", "contract-stays")
                .body(body.formatted("contract-goes"))
                .answers(409);
        client.call("restoreSession")
                .as(who.admin())
                .with("slug", "contract-goes")
                .answers(204);
        client.call("mergeSession")
                .as(who.admin())
                .with("slug", "contract-stays")
                .body(body.formatted("contract-goes"))
                .answers(200);
        JsonNode led = client.call("getSession")
                .as(who.admin())
                .with("slug", "contract-goes")
                .answers(200);
        assertThat(led.get("slug").asText()).isEqualTo("contract-stays");
        client.call("trashSession")
                .as(who.admin())
                .with("slug", "contract-stays")
                .answers(204);
        for (String slug : List.of("contract-stays", "contract-goes-merged")) {
            client.call("deleteSession").as(who.admin()).with("slug", slug).answers(204);
        }
    }

    void presenters() {
        add("contract-presented");
        client.call("changeSession")
                .as(who.admin())
                .with("slug", "contract-presented")
                .body("{\"presenters\": [{\"name\": \"Ann Contractually\"}, {\"name\": \"A. Contractually\"}]}")
                .answers(200);
        JsonNode alike = client.call("listAlikePresenters").as(who.admin()).answers(200);
        assertThat(alike.findValuesAsText("slug")).contains("ann-contractually", "a-contractually");
        client.call("listAlikePresenters").as(who.learner()).answers(403);
        String body = "{\"presenter\": \"%s\"}";
        client.call("mergePresenter")
                .as(who.learner())
                .with("slug", "ann-contractually")
                .body(body.formatted("a-contractually"))
                .answers(403);
        for (String unfit : List.of(body.formatted("ann-contractually"), "{}", "null", "{")) {
            client.call("mergePresenter")
                    .as(who.admin())
                    .with("slug", "ann-contractually")
                    .body(unfit)
                    .answers(400);
        }
        client.call("mergePresenter")
                .as(who.admin())
                .with("slug", "ann-contractually")
                .body(body.formatted("no-such"))
                .answers(404);
        JsonNode merged = client.call("mergePresenter")
                .as(who.admin())
                .with("slug", "ann-contractually")
                .body(body.formatted("a-contractually"))
                .answers(200);
        assertThat(merged.get("sessions").asInt()).isOne();
    }
}

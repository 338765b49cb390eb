package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation on programs and topics, with success and in the ways it refuses. */
record EditingCalls(ContractClient client, ContractCallers who) {

    void programs() {
        edit("Program", "Programs", "{\"owner\": \"Somebody\", \"onHome\": false}");
        client.call("addProgram")
                .as(who.admin())
                .body("{\"name\": \"Wrong\", \"officialUrl\": \"www.example.org\"}")
                .answers(400);
        client.call("deleteProgram").as(who.admin()).with("slug", "cae").answers(409);
    }

    void topics() {
        edit("Topic", "Topics", "{\"synonyms\": [\"another word\"]}");
        client.call("addTopic")
                .as(who.admin())
                .body("{\"name\": \"Wrong\", \"synonyms\": [\"\"]}")
                .answers(400);
    }

    private void edit(String one, String many, String patch) {
        String name = "{\"name\": \"Contract " + UUID.randomUUID() + "\"}";
        JsonNode added = client.call("add" + one).as(who.admin()).body(name).answers(201);
        String slug = added.get("slug").asText();
        assertThat(slug).startsWith("contract-");
        client.call("add" + one).as(who.admin()).body(name).answers(409);
        client.call("add" + one)
                .as(who.admin())
                .with("slug", "Not One")
                .body("{\"name\": \"Contract, too\"}")
                .answers(400);
        client.call("add" + one).as(who.learner()).body(name).answers(403);
        assertThat(client.call("list" + many).answers(200).at("/items").findValuesAsText("slug"))
                .contains(slug);
        client.call("get" + one).with("slug", slug).answers(200);
        client.call("change" + one)
                .as(who.admin())
                .with("slug", slug)
                .body(patch)
                .answers(200);
        for (String unfit : List.of("{\"nmae\": \"x\"}", "{\"name\": null}", "{\"name\": 5}", "[]", "", "{", "null")) {
            client.call("change" + one)
                    .as(who.admin())
                    .with("slug", slug)
                    .body(unfit)
                    .answers(400);
        }
        client.call("change" + one)
                .as(who.learner())
                .with("slug", slug)
                .body("{}")
                .answers(403);
        client.call("delete" + one).as(who.learner()).with("slug", slug).answers(403);
        client.call("delete" + one).as(who.admin()).with("slug", slug).answers(204);
        client.call("delete" + one).as(who.admin()).with("slug", slug).answers(404);
        client.call("get" + one).with("slug", slug).answers(404);
    }
}

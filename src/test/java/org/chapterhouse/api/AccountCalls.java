package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation on accounts, with success and in the ways it refuses. */
record AccountCalls(ContractClient client, ContractCallers who) {

    private static final int NOBODY = 999_999;

    void accounts() {
        long learner = find("contract@example.org", "learner");
        client.call("listAccounts").as(who.learner()).answers(403);
        client.call("listAccounts").as(who.admin()).with("role", "owner").answers(400);
        client.call("listAccounts").as(who.admin()).with("size", 101).answers(400);
        client.call("getAccount").as(who.admin()).with("id", learner).answers(200);
        client.call("getAccount").as(who.admin()).with("id", NOBODY).answers(404);
        client.call("getAccount").as(who.learner()).with("id", learner).answers(403);
        assertThat(change(learner, "{\"role\": \"editor\"}").get("role").asText())
                .isEqualTo("editor");
        change(learner, "{\"role\": \"learner\"}");
        assertThat(change(learner, "{\"disabled\": true, \"reason\": \"Left\"}")
                        .get("reason")
                        .asText())
                .isEqualTo("Left");
        assertThat(change(learner, "{\"disabled\": false}").get("reason").isNull())
                .isTrue();
        client.call("signOutAccount").as(who.admin()).with("id", learner).answers(204);
        client.call("signOutAccount").as(who.admin()).with("id", NOBODY).answers(404);
        client.call("signOutAccount").as(who.learner()).with("id", learner).answers(403);
        refusals(learner);
    }

    private void refusals(long learner) {
        for (String unfit : List.of(
                "{\"disabled\": true}",
                "{\"disabled\": null}",
                "{\"disabled\": \"yes\"}",
                "{\"reason\": \"Left\"}",
                "{\"role\": \"owner\"}",
                "{\"role\": 1}",
                "{\"email\": \"x@example.org\"}",
                "[]",
                "")) {
            client.call("changeAccount")
                    .as(who.admin())
                    .with("id", learner)
                    .body(unfit)
                    .answers(400);
        }
        client.call("changeAccount")
                .as(who.learner())
                .with("id", learner)
                .body("{\"role\": \"admin\"}")
                .answers(403);
        client.call("changeAccount")
                .as(who.admin())
                .with("id", NOBODY)
                .body("{}")
                .answers(404);
        client.call("changeAccount")
                .as(who.admin())
                .with("id", find("admin@chapterhouse.local", "admin"))
                .body("{\"role\": \"editor\"}")
                .answers(409);
    }

    private JsonNode change(long id, String patch) {
        return client.call("changeAccount")
                .as(who.admin())
                .with("id", id)
                .body(patch)
                .answers(200);
    }

    private long find(String email, String role) {
        JsonNode list = client.call("listAccounts")
                .as(who.admin())
                .with("q", email)
                .with("role", role)
                .answers(200);
        assertThat(list.get("total").asInt()).isOne();
        return list.at("/items/0/id").asLong();
    }
}

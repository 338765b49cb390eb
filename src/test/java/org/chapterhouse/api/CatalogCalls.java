package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation of the catalog and of search, with success and in the ways it refuses. */
record CatalogCalls(ContractClient client, ContractCallers who) {

    void sessions() {
        JsonNode list =
                client.call("listSessions").as(who.admin()).with("size", 100).answers(200);
        for (JsonNode session : list.get("items")) {
            client.call("getSession")
                    .as(who.admin())
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
        client.call("getSession").with("slug", ContractCallers.SLUG).answers(404);
    }

    void changingASession() {
        JsonNode changed = client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body("{\"keywords\": [\"promise\"]}")
                .answers(200);
        assertThat(changed.get("keywords").get(0).asText()).isEqualTo("promise");
        JsonNode planned = client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body("{\"publishAt\": \"2127-01-15T09:00:00-05:00\"}")
                .answers(200);
        assertThat(planned.get("publishAt").asText()).isEqualTo("2127-01-15T09:00:00-05:00");
        client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body("{\"publishAt\": null}")
                .answers(200);
        client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body("{\"reviewBy\": \"2127-12-31\"}")
                .answers(200);
        for (String unfit : List.of(
                "{\"reviewBy\": \"soon\"}",
                "{\"reviewBy\": \"2007-12-31\"}",
                "{\"publishAt\": \"soon\"}",
                "{\"publishAt\": \"2007-01-15T09:00:00Z\"}",
                "{\"titel\": \"x\"}",
                "[]",
                "",
                "{",
                "null")) {
            client.call("changeSession")
                    .as(who.admin())
                    .with("slug", ContractCallers.SLUG)
                    .body(unfit)
                    .answers(400);
        }
        client.call("changeSession")
                .as(who.learner())
                .with("slug", ContractCallers.SLUG)
                .body("{}")
                .answers(403);
        client.call("changeSession")
                .as(who.admin())
                .with("slug", "no-such")
                .body("{}")
                .answers(404);
        client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .header("Content-Type", "application/json")
                .body("{}")
                .answers(415);
        client.call("changeSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .body(" ".repeat(70_000))
                .answers(413);
    }

    void theTrash() {
        String slug = "contract-trash";
        client.call("runImport")
                .as(who.admin())
                .body(ContractCallers.MANIFEST
                        .replace("\"slug\": \"contract\"", "\"slug\": \"" + slug + "\"")
                        .replace("\"id\": \"contract\"", "\"id\": \"" + slug + "\""))
                .answers(200);
        for (String operation : List.of("trashSession", "restoreSession", "deleteSession")) {
            client.call(operation).as(who.learner()).with("slug", slug).answers(403);
            client.call(operation).as(who.admin()).with("slug", "no-such").answers(404);
        }
        client.call("deleteSession").as(who.admin()).with("slug", slug).answers(404);
        client.call("trashSession").as(who.admin()).with("slug", slug).answers(204);
        client.call("trashSession").as(who.admin()).with("slug", slug).answers(204);
        client.call("getSession").as(who.admin()).with("slug", slug).answers(404);
        client.call("changeSession")
                .as(who.admin())
                .with("slug", slug)
                .body("{\"title\": \"Other\"}")
                .answers(409);
        client.call("listTrash").as(who.learner()).answers(403);
        JsonNode trash = client.call("listTrash").as(who.admin()).answers(200);
        assertThat(trash.get("items").findValuesAsText("slug")).contains(slug);
        client.call("restoreSession").as(who.admin()).with("slug", slug).answers(204);
        client.call("getSession").as(who.admin()).with("slug", slug).answers(200);
        client.call("trashSession").as(who.admin()).with("slug", slug).answers(204);
        client.call("deleteSession").as(who.admin()).with("slug", slug).answers(204);
        client.call("restoreSession").as(who.admin()).with("slug", slug).answers(404);
    }

    void whatOfARecordingCounts() {
        long recording = recording();
        client.call("setCredit")
                .as(who.admin())
                .with("id", recording)
                .body("{\"from\": 0, \"to\": 100}")
                .answers(200);
        client.call("setCredit")
                .as(who.admin())
                .with("id", recording)
                .body("{\"from\": 9}")
                .answers(400);
        client.call("setCredit")
                .as(who.learner())
                .with("id", recording)
                .body("{}")
                .answers(403);
        client.call("setCredit")
                .as(who.admin())
                .with("id", 999_999)
                .body("{\"from\": 0, \"to\": 1}")
                .answers(404);
        client.call("resetCredit").as(who.admin()).with("id", recording).answers(200);
        client.call("resetCredit").as(who.learner()).with("id", recording).answers(403);
    }

    void captions() {
        String path = ContractCallers.SLUG;
        client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .with("origin", "people")
                .body("{\"lines\": [{\"start\": 1.5, \"end\": 4, \"text\": \"Guten Morgen\"}]}")
                .answers(200);
        JsonNode found = client.call("getCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .answers(200);
        assertThat(found.at("/lines/0/text").asText()).isEqualTo("Guten Morgen");
        assertThat(found.get("origin").asText()).isEqualTo("people");
        JsonNode saved = client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .header("Content-Type", "text/vtt")
                .body("WEBVTT\n\n00:05.000 --> 00:02.000\nx\n\n00:06.000 --> 00:07.000\ny")
                .answers(200);
        assertThat(saved.get("hints")).hasSize(1);
        client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .header("If-None-Match", "*")
                .body("{\"lines\": [{\"start\": 1, \"end\": 4, \"text\": \"Other\"}]}")
                .answers(409);
        for (String unfit : List.of("{", "[]", "{}", "null", "{\"lines\": [null]}", "{\"lines\": []}")) {
            client.call("saveCaptions")
                    .as(who.admin())
                    .with("slug", path)
                    .with("language", "de")
                    .body(unfit)
                    .answers(400);
        }
        client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .with("origin", "x")
                .body("{}")
                .answers(400);
        client.call("saveCaptions")
                .as(who.learner())
                .with("slug", path)
                .with("language", "de")
                .body("{}")
                .answers(403);
        client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .header("Content-Type", "image/png")
                .body("x")
                .answers(415);
        client.call("saveCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .header("Content-Type", "text/vtt")
                .body("x".repeat(5_000_001))
                .answers(413);
        client.call("removeCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .header("If-Match", "\"other\"")
                .answers(409);
        client.call("removeCaptions")
                .as(who.learner())
                .with("slug", path)
                .with("language", "de")
                .answers(403);
        client.call("removeCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .answers(204);
        client.call("getCaptions")
                .as(who.admin())
                .with("slug", path)
                .with("language", "de")
                .answers(404);
        client.call("getCaptions")
                .as(who.learner())
                .with("slug", path)
                .with("language", "en")
                .answers(403);
    }

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
        client.call("search").with("q", "MLA").with("facets", "none").answers(200);
        client.call("search").with("facets", "all").answers(400);
        client.call("search").with("sort", "date").answers(400);
        client.call("search").with("mode", "guess").answers(400);
        client.call("search").with("size", 51).answers(400);
        client.call("search").with("q", "a".repeat(10_001)).answers(400);
        client.call("search").header("Accept", "image/png").answers(406);
        JsonNode matches = client.call("findInSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .with("q", "mornings")
                .with("lang", "en")
                .answers(200);
        assertThat(matches.at("/transcript/0/ranges/0/from").asInt()).isEqualTo(5);
        client.call("findInSession").with("slug", ContractCallers.SLUG).answers(404);
        moments();
        transcripts();
        assertThat(client.call("suggest").with("q", "cen").answers(200).get("suggestions"))
                .isNotEmpty();
    }

    private void moments() {
        JsonNode hit = client.call("search").with("q", "census").answers(200).at("/hits/0");
        String slug = hit.at("/session/slug").asText();
        JsonNode all = client.call("momentsInSession")
                .with("slug", slug)
                .with("q", "census")
                .answers(200);
        assertThat(all.get("total").asInt())
                .isEqualTo(hit.get("moments").size() + hit.get("more").asInt());
        JsonNode second = client.call("momentsInSession")
                .with("slug", slug)
                .with("q", "census")
                .with("mode", "words")
                .with("kind", "transcript")
                .with("size", 1)
                .with("page", 2)
                .answers(200);
        assertThat(second.get("moments")).hasSize(1);
        client.call("momentsInSession").with("slug", slug).with("size", 501).answers(400);
        client.call("momentsInSession").with("slug", slug).with("mode", "guess").answers(400);
        client.call("momentsInSession").with("slug", ContractCallers.SLUG).answers(404);
    }

    private void transcripts() {
        String captions = client.call("getSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .answers(200)
                .at("/recordings/0/captions/0/url")
                .asText();
        String track = captions.replaceAll("\\D", "");
        JsonNode spoken = client.call("getTranscript")
                .as(who.admin())
                .with("track", track)
                .answers(200);
        assertThat(spoken.at("/paragraphs/0/lines/0/text").asText()).isNotBlank();
        client.call("getTranscript").with("track", track).answers(404);
    }

    private long recording() {
        return client.call("getSession")
                .as(who.admin())
                .with("slug", ContractCallers.SLUG)
                .answers(200)
                .at("/recordings/0/id")
                .asLong();
    }
}

package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation for editors and administrators, with success and in the ways it refuses. */
record AdminCalls(ContractClient client, ContractCallers who) {

    void imports() {
        JsonNode report = client.call("runImport")
                .as(who.admin())
                .with("overwrite", true)
                .body(ContractCallers.MANIFEST)
                .answers(200);
        assertThat(report.get("rejections")).hasSize(1);
        client.call("runImport").as(who.admin()).body("{").answers(400);
        client.call("runImport")
                .as(who.learner())
                .body(ContractCallers.MANIFEST)
                .answers(403);
        client.call("runImport")
                .as(who.admin())
                .header("Content-Type", "text/plain")
                .body("x")
                .answers(415);
        client.call("getImportSchema").answers(200);
        client.call("getImportTemplate").answers(200);
    }

    void dryRuns() {
        long run = dryRun();
        JsonNode entries = client.call("listImportEntries")
                .as(who.admin())
                .with("run", run)
                .with("outcome", "rejected")
                .answers(200);
        assertThat(entries.get("total").asInt()).isEqualTo(1);
        assertThat(entries.at("/items/0/notes/0").asText()).isNotBlank();
        client.call("listImportEntries")
                .as(who.admin())
                .with("run", run)
                .with("outcome", "odd")
                .answers(400);
        client.call("listImportEntries").as(who.admin()).with("run", 999_999).answers(404);
        client.call("listImportEntries").as(who.learner()).with("run", run).answers(403);
        client.call("getImportReportAsCsv").as(who.admin()).with("run", run).answers(200);
        client.call("getImportReportAsCsv").as(who.learner()).with("run", run).answers(403);
        client.call("getImportReportAsCsv").as(who.admin()).with("run", 999_999).answers(404);
        client.call("importDryRun").as(who.learner()).with("run", run).answers(403);
        JsonNode report =
                client.call("importDryRun").as(who.admin()).with("run", run).answers(200);
        assertThat(report.get("dryRun").asBoolean()).isFalse();
        client.call("importDryRun").as(who.admin()).with("run", run).answers(409);
        long other = dryRun();
        client.call("discardDryRun").as(who.learner()).with("run", other).answers(403);
        client.call("discardDryRun").as(who.admin()).with("run", other).answers(204);
        client.call("importDryRun").as(who.admin()).with("run", other).answers(404);
    }

    void takingBack() {
        long run = client.call("runImport")
                .as(who.admin())
                .body("""
                        {"format": "chapterhouse-archive/1", "archive": {"id": "back", "title": "Back"},
                         "topics": [{"id": "taken-back", "name": "Taken back"}]}""")
                .answers(200)
                .get("run")
                .asLong();
        client.call("undoImport").as(who.learner()).with("run", run).answers(403);
        JsonNode report =
                client.call("undoImport").as(who.admin()).with("run", run).answers(200);
        assertThat(report.at("/total/changed").asInt()).isEqualTo(1);
        client.call("undoImport").as(who.admin()).with("run", run).answers(409);
        client.call("undoImport").as(who.admin()).with("run", 999_999).answers(404);
    }

    private long dryRun() {
        JsonNode report = client.call("runImport")
                .as(who.admin())
                .with("dryRun", true)
                .body(ContractCallers.MANIFEST)
                .answers(200);
        assertThat(report.get("dryRun").asBoolean()).isTrue();
        return report.get("run").asLong();
    }

    void links() {
        client.call("checkLinks").as(who.learner()).answers(403);
        JsonNode counts = client.call("checkLinks").as(who.admin()).answers(202);
        assertThat(counts.get("waiting").asInt())
                .isEqualTo(counts.get("links").asInt())
                .isPositive();
        client.call("getLinks").as(who.admin()).answers(200);
        client.call("getLinks").as(who.learner()).answers(403);
    }

    void files() {
        client.call("checkFiles").as(who.learner()).answers(403);
        JsonNode counts = client.call("checkFiles").as(who.admin()).answers(202);
        assertThat(counts.get("files").asInt()).isPositive();
        client.call("getFiles").as(who.admin()).answers(200);
        client.call("getFiles").as(who.learner()).answers(403);
    }

    void theIndex() {
        client.call("getIndex").as(who.admin()).answers(200);
        client.call("getIndex").as(who.learner()).answers(403);
        client.call("listRebuilds").as(who.admin()).answers(200);
        client.call("listRebuilds").as(who.learner()).answers(403);
        while (client.call("getLatestRebuild")
                .as(who.admin())
                .answers(200)
                .get("state")
                .asText()
                .equals("running")) {
            Thread.onSpinWait();
        }
        long id = client.call("startRebuild")
                .as(who.admin())
                .answers(202)
                .get("id")
                .asLong();
        client.call("startRebuild").as(who.admin()).answers(409);
        client.call("cancelRebuild").as(who.admin()).with("id", id).answers(200);
        client.call("cancelRebuild").as(who.admin()).with("id", id).answers(409);
        client.call("cancelRebuild").as(who.learner()).with("id", id).answers(403);
        assertThat(client.call("getRebuild")
                        .as(who.admin())
                        .with("id", id)
                        .answers(200)
                        .get("state")
                        .asText())
                .isEqualTo("canceled");
        client.call("getRebuild").as(who.admin()).with("id", 999_999).answers(404);
    }
}

package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Correcting a session over REST, and what a later import makes of it. */
class EditingJourney {

    private static final String SESSION = "{\"id\": \"patched\", \"slug\": \"patched\", \"title\": \"A Tpyo\","
            + " \"programs\": [\"patched-p\"], \"summary\": \"About it.\", \"presenters\": [{\"name\": \"Ann Lee\"}]}";

    private final Rest rest = new Rest();

    @BeforeAll
    static void start() {
        TestArchive.running();
        new Rest().postAsAdmin("api/v1/imports", manifest("\"programs\": [{\"id\": \"patched-p\", \"name\": \"P\"}]"));
    }

    private static String manifest(String lists) {
        return "{\"format\": \"chapterhouse-archive/1\", \"archive\": {\"id\": \"patched\", \"title\": \"Patched\"}, "
                + lists + "}";
    }

    private JsonNode importSession(String query) {
        return rest.postAsAdmin("api/v1/imports" + query, manifest("\"sessions\": [" + SESSION + "]"))
                .body();
    }

    @Test
    void aCorrectedTitleStaysWhenTheManifestIsImportedAgain() {
        importSession("?overwrite=true");
        Rest.Answer patched =
                rest.patchAsAdmin("api/v1/sessions/patched", "{\"title\": \"A Typo\", \"summary\": null}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body().get("title").asText()).isEqualTo("A Typo");
        assertThat(patched.body().path("summary").asText()).isEmpty();
        assertThat(patched.body().get("presenters")).hasSize(1);

        rest.postAsAdmin(
                "api/v1/imports",
                manifest("\"sessions\": [" + SESSION.replace("About it.", "About it, at length.") + "]"));
        assertThat(rest.get("api/v1/sessions/patched").body().get("title").asText())
                .isEqualTo("A Typo");

        assertThat(importSession("?overwrite=true").get("total").get("changed").asInt())
                .isOne();
        assertThat(rest.get("api/v1/sessions/patched").body().get("title").asText())
                .isEqualTo("A Tpyo");
    }

    @Test
    void whatDoesNotFitIsRefusedInASentence() {
        importSession("?overwrite=true");
        assertRefused("{\"titel\": \"x\"}", "no field “titel”");
        assertRefused("{\"title\": null}", "“title”");
        assertRefused("{\"title\": 5}", "");
        assertRefused("{\"programs\": []}", "“programs”");
        assertRefused("{\"programs\": [{\"slug\": \"no-such\"}]}", "no program “no-such”");
        assertRefused("{\"programs\": [null]}", "");
        assertRefused("{\"date\": \"2019-02-30\"}", "");
        assertRefused("{\"officialUrl\": \"javascript:alert(1)\"}", "“officialUrl” must be an address");
        assertRefused("{\"sources\": [\"javascript:alert(1)\"]}", "must be an address");
        assertRefused("{\"visibility\": \"everybody\"}", "");
        assertThat(rest.get("api/v1/sessions/patched").body().get("title").asText())
                .isEqualTo("A Tpyo");
    }

    private void assertRefused(String patch, String sentence) {
        Rest.Answer answer = rest.patchAsAdmin("api/v1/sessions/patched", patch);
        assertThat(answer.status()).as(patch).isEqualTo(400);
        assertThat(answer.body().get("detail").asText()).contains(sentence).endsWith(".");
    }

    @Test
    void textThatNobodyCanSeeOrTheDatabaseCannotKeepIsRefused() {
        importSession("?overwrite=true");
        for (String patch : List.of(
                "{\"title\": \"\\u200b\"}",
                "{\"title\": \"a\\u0000b\"}",
                "{\"summary\": \"a\\u0000b\"}",
                "{\"keywords\": [\"\\u3164\"]}",
                "{\"coverWord\": \"\\u0000\"}",
                "{\"notes\": [\"a\\u0007b\"]}",
                "{\"sourceNote\": \"a\\u0000b\"}",
                "{\"presenters\": [{\"name\": \"\\u2060\"}]}",
                "{\"presenters\": [{\"name\": \"Ann\", \"role\": \"a\\u0000b\"}]}")) {
            assertRefused(patch, "must contain visible text and no control characters");
        }
    }

    @Test
    void captionsOfNoStatedTypeAreReadAsAFile() {
        rest.postAsAdmin(
                "api/v1/imports",
                manifest("\"sessions\": [{\"id\": \"put\", \"slug\": \"put\", \"title\": \"Put\","
                        + " \"programs\": [\"patched-p\"], \"visibility\": \"members\", \"recordings\": [{\"id\": \"put\","
                        + " \"duration\": 60, \"url\": \"https://media.example.org/put.mp4\"}]}]"));
        Rest.Answer saved =
                rest.putFileAsAdmin("api/v1/sessions/put/captions/en", "WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome\n");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().get("lines").asInt()).isEqualTo(1);
    }

    @Test
    void onlyEditorsPatchAndOnlyWhatIsThere() {
        assertThat(rest.patch("api/v1/sessions/patched", "{\"title\": \"x\"}").status())
                .isEqualTo(401);
        assertThat(rest.patchAsAdmin("api/v1/sessions/no-such-session", "{\"title\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }
}

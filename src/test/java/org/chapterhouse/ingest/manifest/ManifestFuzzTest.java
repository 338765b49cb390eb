package org.chapterhouse.ingest.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.chapterhouse.fuzz.Damage;
import org.chapterhouse.fuzz.OddJson;
import org.chapterhouse.problem.Invalid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the manifest: entries that are judged in clauses, or a refusal in a sentence. */
class ManifestFuzzTest {

    private static final ManifestSchema SCHEMA = new ManifestSchema();
    private static final ManifestReader READER = new ManifestReader(SCHEMA);

    /** The schema's own examples, all in one manifest. */
    private static JsonNode manifest() {
        ObjectNode manifest = (ObjectNode) json(
                "{'format': 'chapterhouse-archive/1', 'archive': {'id': 'test', 'title': 'Test', 'note': 'None.'}}");
        for (EntryKind kind : EntryKind.listed()) {
            manifest.set(kind.list(), json(SCHEMA.text()).at("/$defs/" + kind.definition() + "/examples"));
        }
        return manifest;
    }

    @Provide
    Arbitrary<byte[]> random() {
        return Damage.random(300);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Damage.of(manifest().toString().getBytes(UTF_8));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\"format\":\"chapterhouse-archive/1\"",
                        "\"archive\":",
                        "\"topics\":",
                        "\"a\"",
                        "1",
                        "-",
                        ".",
                        "e",
                        "E99",
                        "null",
                        "true",
                        "\\u0000",
                        "\\ud800",
                        "\\",
                        "\0",
                        "\n",
                        " ",
                        "//",
                        "é",
                        "\"" + "x".repeat(3_000) + "\":",
                        "\uFEFF",
                        "9".repeat(1_200),
                        "[".repeat(60),
                        "{\"a\":".repeat(60))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<JsonNode> odd() {
        return OddJson.of(List.of(manifest()));
    }

    @Property(tries = 150)
    void randomBytesAreRefused(@ForAll("random") byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @Property(tries = 150)
    void damagedManifestsAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @Property(tries = 300)
    void anyPiecesOfJsonAreReadOrRefused(@ForAll("pieces") String text) {
        assertReadOrRefused(text.getBytes(UTF_8));
        assertReadOrRefused(("{" + text + "}").getBytes(UTF_8));
    }

    @Property(tries = 300)
    void oddManifestsAreReadOrRefused(@ForAll("odd") JsonNode manifest) {
        assertReadOrRefused(manifest.toString().replace("\"Infinity\"", "1e999").getBytes(UTF_8));
    }

    /** What is left of an entry that is judged fits without any more ado. */
    private static void assertJudged(Entry entry) {
        try {
            Judged judged = new EntryJudge(SCHEMA).judge(entry, false);
            assertThat(SCHEMA.flaws(entry.kind().definition(), judged.entry().json(), false))
                    .isEmpty();
            assertThat(judged.leftOut()).allSatisfy(flaw -> assertThat(flaw).isNotBlank());
        } catch (Rejected rejected) {
            assertThat(rejected.getMessage()).endsWith(".");
        }
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            Manifest manifest = READER.read(new ByteArrayInputStream(bytes));
            assertThat(manifest.entries()).hasSizeLessThanOrEqualTo(bytes.length);
            for (Entry entry : manifest.entries()) {
                assertThat(SCHEMA.flaws(entry.kind().definition(), entry.json(), false))
                        .allSatisfy(flaw -> assertThat(flaw).isNotBlank().hasSizeLessThan(2_000));
                assertJudged(entry);
                if (entry.sourceId() != null) {
                    assertThat(entry.sourceId()).hasSizeLessThanOrEqualTo(200).doesNotContain("\0");
                }
            }
        } catch (Invalid refused) {
            assertThat(refused.getMessage()).matches("(?s).*[.?]").hasSizeLessThan(2_000);
        }
    }
}

package org.chapterhouse.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.manifest;
import static org.chapterhouse.ingest.manifest.Manifests.stream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.chapterhouse.ingest.entry.EntryFiles;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

    private final ManifestSchema schema = new ManifestSchema();
    private final ManifestReader reader = new ManifestReader(schema);

    @Test
    void entriesStandInTheOrderInWhichOneNeedsTheOther() {
        Manifest read = reader.read(
                manifest("'events': [{'id': 'e'}], 'sessions': [{'id': 's'}, {}], 'topics': [{'id': 't'}]"));
        assertThat(read.entries())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.TOPIC, EntryKind.SESSION, EntryKind.SESSION, EntryKind.EVENT);
        assertThat(read.entries()).extracting(Entry::sourceId).containsExactly("t", "s", null, "e");
        assertThat(read.entries()).extracting(Entry::position).containsExactly(1, 1, 2, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEBVTT                                            | not valid JSON. Look near line 1, column 7.
            ''                                                | must be a JSON object
            {"format": "chapterhouse-archive/1"} {}           | not valid JSON
            []                                                | must be a JSON object
            {}                                                | This is not a manifest
            {"format": "chapterhouse-archive/2"}              | This is not a manifest
            {"format": "chapterhouse-archive/1"}              | archive
            """)
    void whatIsNoManifestIsRefusedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> reader.read(stream(text)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aMisspelledListIsNotSilentlyLeftOut() {
        assertThatThrownBy(() -> reader.read(manifest("'session': []")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no list “session”");
    }

    @Test
    void aListThatIsNoneIsRefused() {
        assertThatThrownBy(() -> reader.read(manifest("'sessions': {}")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("must be a list");
    }

    @Test
    void moreEntriesThanTheSchemaAllowsAreRefused() {
        String topics = "{'id': 't'},".repeat(500) + "{'id': 't'}";
        assertThatThrownBy(() -> reader.read(manifest("'topics': [" + topics + "]")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("more than 500 entries");
    }

    @Test
    void moreThanTwentyMegabytesAreRefused() {
        String padding = " ".repeat(ManifestReader.MOST_BYTES);
        assertThatThrownBy(() -> reader.read(stream("{" + padding + "}")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("20 MB");
    }

    @Test
    void countlessTinyValuesAreRefused() {
        String zeros = "[],".repeat(ManifestReader.MOST_TOKENS / 2) + "[]";
        assertThatThrownBy(() -> reader.read(stream("{\"topics\": [" + zeros + "]}")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("at most 1,500,000 values");
    }

    @Test
    void lettersThatAreNoUtf8AreToldAsSuch() {
        byte[] latin = "{\"format\": \"chapterhouse-archive/1\", \"archive\": {\"title\": \"Café\"}}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(latin)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("encoding UTF-8");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertThatThrownBy(() -> reader.read(stream("[".repeat(100_000))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("nested at most 50 deep");
    }

    @Test
    void theArchiveThatShipsHasNoFlawAndAllItsFiles() throws IOException {
        ImportArchive archive = ImportArchive.ofFolder(Path.of("src/main/archive"));
        try (InputStream manifest = archive.manifest()) {
            Manifest read = reader.read(manifest);
            assertThat(read.entries()).hasSizeGreaterThan(300).allSatisfy(entry -> {
                assertThat(schema.flaws(entry.kind().definition(), entry.json(), false))
                        .as(entry.sourceId())
                        .isEmpty();
                assertThat(EntryFiles.of(entry, archive, Map.of(), MediaStore.in(Path.of("target/no-media")))
                                .digest())
                        .hasSize(64);
            });
        }
    }
}

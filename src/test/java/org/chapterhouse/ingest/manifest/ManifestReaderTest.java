package org.chapterhouse.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.manifest;
import static org.chapterhouse.ingest.manifest.Manifests.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

import org.chapterhouse.ingest.entry.EntryFiles;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.media.MediaStore;
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
            WEBVTT                                            | nor a manifest in valid JSON
            ''                                                | must be a JSON object
            {"format": "chapterhouse-archive/1"} {}           | nor a manifest in valid JSON
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
    void deeplyNestedJsonIsRefused() {
        assertThatThrownBy(() -> reader.read(stream("[".repeat(100_000)))).isInstanceOf(Invalid.class);
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
                assertThat(EntryFiles.of(entry, archive, Map.of(), new MediaStore("target/no-media"))
                                .digest())
                        .hasSize(64);
            });
        }
    }
}

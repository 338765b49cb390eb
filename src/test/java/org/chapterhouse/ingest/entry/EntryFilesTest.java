package org.chapterhouse.ingest.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.MediaStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFilesTest {

    @TempDir
    private Path folder;

    private ImportArchive bundle;
    private MediaStore store;

    @BeforeEach
    void bundle() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{}");
        Files.createDirectories(folder.resolve("levy"));
        Files.writeString(folder.resolve("levy/captions.vtt"), "WEBVTT");
        bundle = ImportArchive.ofFolder(folder);
        store = MediaStore.in(folder.resolve("media"));
    }

    private String digest(EntryKind kind, int position, String entry) {
        return EntryFiles.of(new Entry(kind, position, json(entry)), bundle, Map.of(), store)
                .digest();
    }

    @Test
    void layoutAndOrderOfFieldsAreNoChange() {
        assertThat(digest(EntryKind.TOPIC, 1, "{'id': 't',   'name': 'n'}"))
                .isEqualTo(digest(EntryKind.TOPIC, 7, "{'name':'n','id':'t'}"));
    }

    @Test
    void everyWordIsAChange() {
        assertThat(digest(EntryKind.TOPIC, 1, "{'id': 't', 'name': 'n'}"))
                .isNotEqualTo(digest(EntryKind.TOPIC, 1, "{'id': 't', 'name': 'N'}"));
    }

    @Test
    void thePlaceIsAChangeOnlyWhereTheOrderIsShown() {
        assertThat(digest(EntryKind.RESOURCE, 1, "{'id': 'r'}"))
                .isNotEqualTo(digest(EntryKind.RESOURCE, 2, "{'id': 'r'}"));
        assertThat(digest(EntryKind.EVENT, 1, "{'id': 'r'}")).isEqualTo(digest(EntryKind.EVENT, 2, "{'id': 'r'}"));
    }

    @Test
    void anotherContentOfAFileIsAChangeHoweverDeepItIsNamed() throws IOException {
        String entry = "{'recordings': [{'captions': [{'file': 'levy/captions.vtt'}]}]}";
        String before = digest(EntryKind.SESSION, 1, entry);
        Files.writeString(folder.resolve("levy/captions.vtt"), "WEBVTT\n");
        assertThat(digest(EntryKind.SESSION, 1, entry)).isNotEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereIsTheReason() {
        assertThatThrownBy(() -> digest(EntryKind.MATERIAL, 1, "{'file': 'levy/slides.pdf'}"))
                .isInstanceOf(Rejected.class)
                .hasMessage("The file “levy/slides.pdf” is not in the folder of the manifest.");
    }

    @Test
    void aLinkDoesNotLeadOutOfTheFolder() throws IOException {
        Path outside = Files.createTempFile("outside", ".txt");
        Files.createSymbolicLink(folder.resolve("out.txt"), outside);
        assertThatThrownBy(() -> digest(EntryKind.MATERIAL, 1, "{'file': 'out.txt'}"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> digest(EntryKind.MATERIAL, 1, "{'file': '../" + folder.getFileName() + "x'}"))
                .isInstanceOf(Rejected.class);
        Files.delete(outside);
    }

    @ParameterizedTest
    @CsvSource({"cafe\u0301.vtt, caf\u00e9.vtt", "caf\u00e9.vtt, cafe\u0301.vtt", "cafe\u0301.vtt, cafe\u0301.vtt"})
    void aNameIsTheSameHoweverItsLettersAreComposed(String packed, String written) {
        try (ImportArchive archive = new Uploads(1_000_000)
                .receive(Manifests.zip(
                        Map.of("manifest.json", "{}".getBytes(UTF_8), packed, "WEBVTT".getBytes(UTF_8))))) {
            EntryFiles files = EntryFiles.of(
                    new Entry(EntryKind.SESSION, 1, json("{'file': '" + written + "'}")), archive, Map.of(), store);
            assertThat(files.hasContent("caf\u00e9.vtt")).isTrue();
            assertThat(files.checksums()).containsOnlyKeys("caf\u00e9.vtt");
        }
    }

    @Test
    void theBundleIsNoticedToChangeWithItsFiles() throws IOException {
        String before = bundle.digest();
        assertThat(bundle.digest()).isEqualTo(before);
        Files.writeString(folder.resolve("levy/captions.vtt"), "WEBVTT and more");
        assertThat(bundle.digest()).isNotEqualTo(before);
    }

    @Test
    void whatCameBeforeNeedNotComeAgain() throws IOException {
        String json =
                "{'id': 's', 'recordings': [{'file': 'levy/recording.mp4', 'captions': [{'file': 'levy/captions.vtt'}]}]}";
        Files.writeString(folder.resolve("levy/recording.mp4"), "media");
        Entry entry = new Entry(EntryKind.SESSION, 1, json(json));
        EntryFiles first = EntryFiles.of(entry, bundle, Map.of(), store);
        try (InputStream content = first.content("levy/recording.mp4").stream()) {
            store.store(content, MediaType.MP4);
        }
        EntryFiles second = EntryFiles.of(
                entry, ImportArchive.withoutFiles(folder.resolve("manifest.json"), folder), first.checksums(), store);
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.content("levy/recording.mp4").stream()).hasContent("media");
        assertThat(second.hasContent("levy/captions.vtt")).isFalse();
    }
}

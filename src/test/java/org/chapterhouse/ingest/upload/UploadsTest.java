package org.chapterhouse.ingest.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.stream;
import static org.chapterhouse.ingest.manifest.Manifests.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.TooLarge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final byte[] MANIFEST = "{}".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Uploads uploads;

    @BeforeEach
    void bounded() {
        uploads = new Uploads(1_000_000, folder);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aManifestByItselfBringsNoFiles() throws IOException {
        try (ImportArchive bundle = uploads.receive(stream("{}"));
                InputStream manifest = bundle.manifest()) {
            assertThat(manifest.readAllBytes()).isEqualTo(MANIFEST);
            assertThatThrownBy(() -> bundle.require("a.pdf"))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("ZIP");
        }
    }

    @Test
    void aZipBringsItsFiles() {
        try (ImportArchive bundle = uploads.receive(zip(Map.of("manifest.json", MANIFEST, "levy/a.pdf", MANIFEST)))) {
            assertThat(bundle.require("levy/a.pdf")).hasBinaryContent(MANIFEST);
        }
    }

    @Test
    void theManifestMayStandInAFolderOfTheZip() {
        try (ImportArchive bundle =
                uploads.receive(zip(Map.of("archive/manifest.json", MANIFEST, "archive/a.pdf", MANIFEST)))) {
            assertThat(bundle.require("a.pdf")).exists();
        }
    }

    @Test
    void namesAsWindowsWritesThemAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM437"))) {
            for (String name : List.of("manifest.json", "m\\R\u00e9sum\u00e9.pdf", "m\\empty\\")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("\\") ? new byte[0] : MANIFEST);
            }
        }
        try (ImportArchive bundle = uploads.receive(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(bundle.require("m/R\u00e9sum\u00e9.pdf")).hasBinaryContent(MANIFEST);
            assertThat(bundle.require("m\\R\u00e9sum\u00e9.pdf")).hasBinaryContent(MANIFEST);
        }
    }

    @Test
    void namesAsMacOsWritesThemAreRead() {
        String decomposed = "Re\u0301sume\u0301.pdf";
        try (ImportArchive bundle = uploads.receive(zip(Map.of("manifest.json", MANIFEST, decomposed, MANIFEST)))) {
            assertThat(bundle.require("R\u00e9sum\u00e9.pdf")).hasBinaryContent(MANIFEST);
            assertThat(bundle.require(decomposed)).hasBinaryContent(MANIFEST);
            assertThat(bundle.holds("R\u00e9sum\u00e9.pdf")).isTrue();
        }
    }

    @Test
    void aZipWithoutManifestIsRefused() {
        refused(Map.of("a.pdf", MANIFEST), "no manifest.json");
    }

    @Test
    void noFileLeavesItsFolder() {
        for (String name : new String[] {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:\\evil"}) {
            refused(Map.of("manifest.json", MANIFEST, name, MANIFEST), "outside its own folder");
        }
    }

    @Test
    void aFileAndAFolderOfOneNameAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        files.put("a", MANIFEST);
        files.put("a/b", MANIFEST);
        refused(files, "file and a folder");
    }

    @Test
    void moreThanTheServerTakesIsRefusedWhileItArrives() {
        assertThatThrownBy(() -> uploads.receive(stream(" ".repeat(1_000_001))))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 1,000,000 bytes");
    }

    @Test
    void aSmallZipThatUnpacksToTooMuchIsRefused() {
        refused(Map.of("manifest.json", MANIFEST, "zeros", new byte[2_000_000]), "unpacked ZIP is larger");
    }

    @Test
    void aZipBombIsStoppedLongBeforeTheBoundOfTheServer() {
        Uploads generous = new Uploads(Long.MAX_VALUE, folder);
        Map<String, byte[]> zeros = new LinkedHashMap<>();
        zeros.put("manifest.json", MANIFEST);
        byte[] megabytes = new byte[30_000_000];
        for (int i = 0; i < 9; i++) {
            zeros.put("zeros" + i, megabytes);
        }
        assertThatThrownBy(() -> generous.receive(zip(zeros)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("unpacked ZIP is larger");
    }

    @Test
    void tooManyFilesAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        for (int i = 0; i < 20_000; i++) {
            files.put("f" + i, new byte[0]);
        }
        assertThatThrownBy(() -> new Uploads(Long.MAX_VALUE, folder).receive(zip(files)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("20,000 files");
    }

    @Test
    void aDamagedZipIsRefused() throws IOException {
        byte[] whole = zip(Map.of("manifest.json", MANIFEST)).readAllBytes();
        assertThatThrownBy(() -> uploads.receive(stream(new String(whole, 0, 30, UTF_8))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("damaged");
    }

    /** @param directory offset in an entry of the directory at the end, which is what readers go by */
    private static InputStream zipWith(int directory, int value) throws IOException {
        byte[] zip = zip(Map.of("manifest.json", MANIFEST)).readAllBytes();
        int entry = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        zip[entry + directory] = (byte) value;
        return new ByteArrayInputStream(zip);
    }

    @Test
    void aZipThatJavaCannotUnpackIsToldApartFromADamagedOne() throws IOException {
        int flags = 8;
        int method = 10;
        assertThatThrownBy(() -> uploads.receive(zipWith(flags, 1)))
                .isInstanceOf(Invalid.class)
                .hasMessage("The ZIP is protected by a password. Make it again without one.");
        Map<Integer, String> methods =
                Map.of(9, "(Deflate64)", 12, "(bzip2)", 14, "(LZMA)", 93, "(Zstandard)", 95, "(XZ)", 96, "(96)");
        for (Map.Entry<Integer, String> each : methods.entrySet()) {
            assertThatThrownBy(() -> uploads.receive(zipWith(method, each.getKey())))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContainingAll("a method this server cannot read", each.getValue());
        }
        byte[] part = zip(Map.of("manifest.json", MANIFEST)).readAllBytes();
        part[part.length - 22 + 4] = 3;
        part[part.length - 22 + 19] = 0x7F;
        assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(part)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("one part of several");
    }

    @Test
    void whatIsNeitherZipNorJsonIsNotTakenForEither() {
        for (String text : new String[] {"", "WEBVTT", "%PDF-1.7", "no JSON"}) {
            assertThatThrownBy(() -> uploads.receive(stream(text)))
                    .isInstanceOf(Invalid.class)
                    .hasMessage(
                            "This is neither a ZIP file nor a manifest in valid JSON nor a CSV file whose first line names"
                                    + " the column “title”.");
        }
        assertThatThrownBy(() -> uploads.receive(stream("Rar!\u001A\7\0")))
                .isInstanceOf(Invalid.class)
                .hasMessage("This is a RAR archive. Use a ZIP file instead.");
    }

    @Test
    void aTableIsKnownByItsFirstLine() {
        for (String text : new String[] {"title,slug\na,b", "\uFEFFSlug;Title\r\n", "slug\ttitle"}) {
            try (ImportArchive table = uploads.receive(stream(text))) {
                assertThat(table.isTable()).isTrue();
            }
        }
        try (ImportArchive manifest = uploads.receive(stream("{\"title\": 1, \"slug\": 2}"))) {
            assertThat(manifest.isTable()).isFalse();
        }
    }

    @Test
    void jsonIsKnownWhateverEditorsPutBeforeIt() {
        for (String text : new String[] {"{", " \n[1", "\uFEFF{}"}) {
            for (Charset encoding : List.of(UTF_8, UTF_16, UTF_16LE)) {
                uploads.receive(new ByteArrayInputStream(text.getBytes(encoding)))
                        .close();
            }
        }
    }

    @Test
    void aZipWhoseContentIsCutOffIsDamagedAndTheServerWell() throws IOException {
        byte[] zip = zip(Map.of("manifest.json", new byte[1_000])).readAllBytes();
        // The bit that says that nothing follows.
        zip[contentAt(zip)] &= ~1;
        assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(zip)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aZipWhoseContentIsNotWhatWasPackedIsDamaged() throws IOException {
        byte[] zip = zip(Map.of("manifest.json", "a levy, a library".getBytes(UTF_8)))
                .readAllBytes();
        // A letter of what is too short to be compressed.
        zip[contentAt(zip) + 4] ^= 1 << 3;
        assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(zip)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("damaged");
    }

    private static int contentAt(byte[] zip) {
        return new String(zip, ISO_8859_1).indexOf("manifest.json") + "manifest.json".length();
    }

    @Test
    void namesNoServerCanStoreAreRefused() {
        refused(Map.of("manifest.json", MANIFEST, "x".repeat(300), MANIFEST), "name is too long");
        refused(Map.of("manifest.json", MANIFEST, "é".repeat(128), MANIFEST), "cannot store");
        refused(Map.of("manifest.json", MANIFEST, "x/".repeat(5_000) + "y", MANIFEST), "cannot store");
    }

    @Test
    void aFolderBelowAFileIsRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        files.put("a", MANIFEST);
        files.put("a/b/c", MANIFEST);
        refused(files, "file and a folder");
    }

    @Test
    void theManifestMayStandInARoundaboutPlace() throws IOException {
        try (ImportArchive bundle = uploads.receive(zip(Map.of("a/../manifest.json", MANIFEST)));
                InputStream manifest = bundle.manifest()) {
            assertThat(manifest.readAllBytes()).isEqualTo(MANIFEST);
        }
    }

    private void refused(Map<String, byte[]> files, String sentence) {
        assertThatThrownBy(() -> uploads.receive(zip(files)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(sentence);
    }
}

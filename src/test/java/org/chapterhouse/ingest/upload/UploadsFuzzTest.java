package org.chapterhouse.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.fuzz.Damage;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Invalid;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is uploaded: an archive within the bounds and in its own folder, or a refusal that leaves nothing behind. */
class UploadsFuzzTest {

    private static final int MOST_BYTES = 100_000;

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("uploads-fuzz");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.delete(folder);
    }

    @Provide
    Arbitrary<byte[]> random() {
        return Damage.random(300);
    }

    @Provide
    Arbitrary<byte[]> damaged() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("manifest.json", "{\"format\": \"chapterhouse-archive/1\"}".getBytes(UTF_8));
        files.put(
                "levy/captions.vtt",
                "WEBVTT\n\n00:00.000 --> 00:01.000\nThe levy ".repeat(20).getBytes(UTF_8));
        return Damage.of(zip(files).readAllBytes(), stored());
    }

    /** Neither compressed nor without comments and further fields. */
    private static byte[] stored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("All of it");
            for (String name : List.of("a/manifest.json", "a/größe.pdf")) {
                byte[] content = ("%PDF " + name).getBytes(UTF_8);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                entry.setComment("größer");
                entry.setExtra(new byte[] {1, 0, 4, 0, 1, 2, 3, 4});
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "..",
                        ".",
                        "/",
                        "/",
                        "/",
                        "\\",
                        "\0",
                        "C:",
                        "~",
                        "manifest.json",
                        "größe",
                        "\uD83D",
                        "x".repeat(300),
                        "\n",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> folders() {
        return Arbitraries.of("", "a/", "./", "a/../", "b/./a/", "/", "../");
    }

    @Property(tries = 100)
    void randomBytesAreTakenOrRefused(@ForAll("random") byte[] bytes) throws IOException {
        assertTakenOrRefused(bytes);
        byte[] signed = bytes.clone();
        if (signed.length > 1) {
            signed[0] = 'P';
            signed[1] = 'K';
        }
        assertTakenOrRefused(signed);
    }

    @Property(tries = 400)
    void aDamagedZipIsTakenOrRefused(@ForAll("damaged") byte[] zip) throws IOException {
        assertTakenOrRefused(zip);
    }

    @Property(tries = 400)
    void filesOfAnyNamesAreTakenOrRefused(@ForAll("names") List<String> names, @ForAll("folders") String manifestFolder)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(manifestFolder + "manifest.json", new byte[] {'{', '}'}));
        names.forEach(name -> files.put(name, new byte[name.endsWith("/") ? 0 : 1]));
        byte[] zip;
        try {
            zip = zip(files).readAllBytes();
        } catch (IllegalArgumentException unwritable) {
            return;
        }
        assertTakenOrRefused(zip);
    }

    private static void assertTakenOrRefused(byte[] upload) throws IOException {
        try (ImportArchive archive = new Uploads(MOST_BYTES, folder).receive(new ByteArrayInputStream(upload));
                InputStream manifest = archive.manifest()) {
            assertThat(manifest.readAllBytes()).hasSizeLessThanOrEqualTo(MOST_BYTES);
            assertThat(archive.digest()).hasSize(64);
            List<Long> sizes = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sizes.add(Files.size(file));
                }
            }
            assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(MOST_BYTES + upload.length);
        } catch (Invalid | Rejected refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
        assertThat(folder).isEmptyDirectory();
    }
}

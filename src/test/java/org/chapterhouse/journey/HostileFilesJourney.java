package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.media.document.HostilePdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody imports files that were made to stop the site. Nobody else notices. */
class HostileFilesJourney {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final Rest rest = new Rest();

    @Test
    void theSiteAnswersWhileFourMillionOperatorsAreRead() throws IOException {
        byte[] archive = archive(HostilePdfs.operators(folder, 4_000_000), 5);
        Rest.Answer report =
                whileTheSiteAnswers(CompletableFuture.supplyAsync(() -> new Rest().importAsAdmin(archive)));
        assertThat(report.status()).isLessThan(300);
        assertThat(report.body().get("rejections").findValuesAsText("reason"))
                .hasSize(5)
                .allSatisfy(reason -> assertThat(reason).contains("more than 200,000 characters"));
    }

    @Test
    void theSiteAnswersWhileAHugePictureIsDrawn() throws IOException {
        assertThat(rest.importAsAdmin(archive(HostilePdfs.picture(folder, 12_000), 1))
                        .status())
                .isLessThan(300);
        JsonNode material = rest.getAsAdmin("api/v1/sessions/hostile-0")
                .body()
                .get("materials")
                .get(0);
        String picture = "media/materials/" + material.get("id").asText() + "/pages/1.jpg";
        assertThat(whileTheSiteAnswers(CompletableFuture.supplyAsync(() -> new Rest().getAsAdmin(picture)))
                        .status())
                .isEqualTo(404);
    }

    private <T> T whileTheSiteAnswers(CompletableFuture<T> trouble) {
        rest.get("");
        do {
            Instant asked = Instant.now();
            assertThat(rest.get("").status()).isEqualTo(200);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
            Eventually.pause(OFTEN);
        } while (!trouble.isDone());
        return trouble.join();
    }

    /** Sessions that have the same file. */
    private static byte[] archive(Path file, int sessions) throws IOException {
        String manifest = IntStream.range(0, sessions)
                .mapToObj("""
                {"id": "hostile-%1$d", "slug": "hostile-%1$d", "title": "Hostile files", "programs": ["cae"],
                 "visibility": "draft", "materials": [
                  {"id": "hostile-%1$d", "title": "File", "kind": "handout", "file": "file.pdf"}]}"""::formatted)
                .collect(Collectors.joining(
                        ",",
                        "{\"format\": \"chapterhouse-archive/1\", \"archive\":"
                                + " {\"id\": \"hostile\", \"title\": \"Hostile files\"}, \"sessions\": [",
                        "]}"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("file.pdf"));
            zip.write(Files.readAllBytes(file));
        }
        return bytes.toByteArray();
    }
}

package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.media.work.TestWorkers;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Third-party Office files with known outcomes; kept beside the project, not in it. */
class SharedDocumentCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LITTLE = 30;
    private static final DocumentWorkers WORKERS = TestWorkers.open();
    private static final TextExtractor EXTRACTOR = new TextExtractor(WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFileEndsInItsOutcome() throws IOException {
        Path folder = shared();
        if (folder == null) {
            System.out.println("Skipped: the documents need the shared cases, which are not here.");
        }
        assumeThat(folder).isNotNull();
        List<DynamicTest> tests = new ArrayList<>();
        JSON.readTree(folder.resolve("expected.json").toFile())
                .forEach(entry -> tests.add(DynamicTest.dynamicTest(
                        entry.get("file").asText(),
                        () -> assertTimeoutPreemptively(LIMIT, () -> check(entry, folder)))));
        return tests.stream();
    }

    private static void check(JsonNode entry, Path folder) {
        Path file = folder.resolve(entry.get("file").asText());
        switch (entry.get("outcome").asText()) {
            case "text" -> {
                List<String> pages = read(file, entry);
                entry.get("mustContain")
                        .forEach(word -> assertThat(String.join("\n", pages)).contains(word.asText()));
                if (entry.has("slides")) {
                    assertThat(pages).hasSize(entry.get("slides").asInt());
                }
            }
            case "no-text-or-little" ->
                assertThat(String.join("", read(file, entry)).length()).isLessThan(LITTLE);
            case "encrypted" -> assertThat(refusal(file, entry)).contains("protected by a password");
            case "xml-attack", "robustness" -> assertReadOrRefused(file, entry);
            default -> throw new AssertionError("Unknown outcome in " + entry);
        }
    }

    private static List<String> read(Path file, JsonNode entry) {
        Optional<MediaType> type = EXTRACTOR.officeFormat(FileContent.of(file));
        assertThat(type.map(MediaType::extension)).hasValue(entry.get("type").asText());
        return EXTRACTOR.pages(FileContent.of(file), type.get());
    }

    private static String refusal(Path file, JsonNode entry) {
        return catchThrowableOfType(Invalid.class, () -> read(file, entry)).getMessage();
    }

    private static void assertReadOrRefused(Path file, JsonNode entry) {
        try {
            assertThat(String.join("", read(file, entry))).doesNotContain("root:");
        } catch (Invalid refused) {
            assertThat(refused.getMessage()).matches("The document .+\\.");
        }
    }

    private static Path shared() {
        return Stream.of(System.getProperty("shared.dir"), "../shared", "../../shared")
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder, "cases", "documents"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}

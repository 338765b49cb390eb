package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Third-party caption files with known cues; kept beside the project, not in it. */
class SharedCaptionCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyCaseParsesToExactlyItsCues() throws IOException {
        return cases("captions/index.json", entry -> check(entry, shared().resolve("captions")));
    }

    @TestFactory
    Stream<DynamicTest> realTalksParseAndReadAsParagraphs() throws IOException {
        return cases("talks/expected.json", entry -> {
            Captions captions = CaptionParser.parse(Files.readAllBytes(
                    shared().resolve("talks").resolve(entry.get("captions").asText())));
            assertThat(captions.cues()).hasSize(entry.get("cueCount").asInt());
            assertThat(captions.cues().get(0).startMillis())
                    .isEqualTo(entry.get("firstStartMs").asLong());
            assertThat(CaptionParser.parse(VttWriter.write(captions.cues())).cues())
                    .isEqualTo(captions.cues());
            List<Transcript.Paragraph> paragraphs =
                    Transcript.of(captions.cues(), List.of()).paragraphs();
            assertThat(paragraphs)
                    .hasSizeLessThan(captions.cues().size() / 2)
                    .allSatisfy(
                            paragraph -> assertThat(paragraph.text().split(" ")).hasSizeLessThan(200));
        });
    }

    private static void check(JsonNode entry, Path folder) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(entry.get("file").asText()));
        if (entry.get("rejected").asBoolean()) {
            BrokenCaptions broken = catchThrowableOfType(BrokenCaptions.class, () -> CaptionParser.parse(file));
            assertThat(broken.reason()).isNotBlank();
            return;
        }
        JsonNode expected =
                JSON.readTree(folder.resolve(entry.get("expected").asText()).toFile());
        List<Cue> cues = new ArrayList<>();
        expected.get("cues")
                .forEach(cue -> cues.add(new Cue(
                        cue.get("id").asText(),
                        cue.get("startMs").asLong(),
                        cue.get("endMs").asLong(),
                        cue.get("speaker").textValue(),
                        cue.get("plainText").asText())));
        List<Cue> read = CaptionParser.parse(file).cues();
        assertThat(read).isEqualTo(cues);
        assertThat(CaptionParser.parse(VttWriter.write(read)).cues()).isEqualTo(read);
    }

    private static Stream<DynamicTest> cases(String index, Check check) throws IOException {
        if (shared() == null) {
            System.out.println("Skipped: " + index + " needs the shared cases, which are not here.");
        }
        assumeThat(shared()).isNotNull();
        List<DynamicTest> tests = new ArrayList<>();
        JSON.readTree(shared().resolve(index).toFile())
                .forEach(entry -> tests.add(DynamicTest.dynamicTest(
                        entry.path("file").asText(entry.path("id").asText()), () -> check.run(entry))));
        return tests.stream();
    }

    private static Path shared() {
        return Stream.of(System.getProperty("shared.dir"), "../shared", "../../shared")
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder, "cases"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    private interface Check {
        void run(JsonNode entry) throws IOException;
    }
}

package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.chapterhouse.bench.JudgedQuery.Judgment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ArchiveJudgmentsTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("basedir", "")).resolve("src/main/archive");
    private static final Pattern CUE_START = Pattern.compile("(?m)^(\\d+):(\\d\\d):(\\d\\d\\.\\d{3}) -->");
    private static final Map<String, Set<Double>> CUE_STARTS = new HashMap<>();
    private static final List<JudgedQuery> QUERIES = ArchiveJudgments.read().queries();

    @BeforeAll
    static void readTheArchive() throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(ARCHIVE.resolve("manifest.json").toFile());
        for (JsonNode session : manifest.get("sessions")) {
            JsonNode captions = session.at("/recordings/0/captions/0/file");
            CUE_STARTS.put(
                    session.get("slug").asText(),
                    captions.isMissingNode()
                            ? Set.of()
                            : cueStarts(Files.readString(ARCHIVE.resolve(captions.asText()))));
        }
    }

    private static Set<Double> cueStarts(String vtt) {
        var starts = new HashSet<Double>();
        CUE_START
                .matcher(vtt)
                .results()
                .forEach(time -> starts.add(Double.parseDouble("%.3f"
                        .formatted(Integer.parseInt(time.group(1)) * 3600
                                + Integer.parseInt(time.group(2)) * 60
                                + Double.parseDouble(time.group(3))))));
        return starts;
    }

    @Test
    void areEnoughAndDistinct() {
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(45);
        assertThat(QUERIES).extracting(JudgedQuery::id).doesNotHaveDuplicates();
        assertThat(QUERIES).extracting(JudgedQuery::query).doesNotHaveDuplicates();
    }

    @Test
    void nameSessionsOfTheArchiveOnceForEachQuery() {
        assertThat(QUERIES)
                .allSatisfy(query -> assertThat(query.judgments())
                        .isNotEmpty()
                        .extracting(Judgment::session)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(CUE_STARTS.keySet()));
    }

    @Test
    void gradeFromOneToThree() {
        assertThat(QUERIES)
                .flatExtracting(JudgedQuery::judgments)
                .allSatisfy(judgment -> assertThat(judgment.grade()).isBetween(1, 3));
    }

    @Test
    void pointAtStartsOfCaptions() {
        for (Judgment judgment :
                QUERIES.stream().flatMap(query -> query.judgments().stream()).toList()) {
            assertThat(CUE_STARTS.get(judgment.session()))
                    .as(judgment.toString())
                    .containsAll(judgment.seconds());
        }
    }
}

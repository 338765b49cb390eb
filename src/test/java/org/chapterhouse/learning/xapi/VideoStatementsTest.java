package org.chapterhouse.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.learning.history.LogEntry;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** What the log of batches says in the words of the video profile, each statement in the form that profile asks for. */
class VideoStatementsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final Video VIDEO = new Video("https://example.org/sessions/census", "Census", 100.5, 0.7);
    private static final Learner LEARNER = new Learner(7, "Pat Leader", "https://example.org");
    private static final String EXTENSIONS = "https://w3id.org/xapi/video/extensions/";

    @Test
    void heartbeatsThatFollowEachOtherAreOneStretch() {
        List<JsonNode> said = statements(null, heard(10, "{[0,10)}"), heard(20, "{[10,20)}"), heard(30, "{[20,27)}"));
        assertThat(verbs(said)).containsExactly("initialized", "played", "paused");
        assertThat(result(said.get(1), "time").asInt()).isZero();
        assertThat(result(said.get(2), "time").asInt()).isEqualTo(27);
        assertThat(result(said.get(2), "played-segments").asText()).isEqualTo("0.000[.]27.000");
        assertThat(result(said.get(2), "progress").asDouble()).isEqualTo(0.268);
        assertThat(said)
                .extracting(each -> each.get("timestamp").asText())
                .containsExactly("2026-11-01T10:00:10Z", "2026-11-01T10:00:10Z", "2026-11-01T10:00:30Z");
    }

    @Test
    void aJumpIsASeekAndSilenceIsAPause() {
        List<JsonNode> said = statements(null, heard(10, "{[0,10)}"), heard(15, "{[50,55)}"), heard(300, "{[55,60)}"));
        assertThat(verbs(said))
                .containsExactly("initialized", "played", "paused", "seeked", "played", "paused", "played", "paused");
        assertThat(result(said.get(3), "time-from").asInt()).isEqualTo(10);
        assertThat(result(said.get(3), "time-to").asInt()).isEqualTo(50);
        assertThat(result(said.get(7), "played-segments").asText())
                .isEqualTo("0.000[.]10.000[,]50.000[.]55.000[,]55.000[.]60.000");
    }

    @Test
    void halfAnHourLaterIsAnotherSittingThatBeginsWithoutASeek() {
        List<JsonNode> said = statements(null, heard(10, "{[0,10)}"), heard(4000, "{[30,40)}"));
        assertThat(verbs(said)).containsExactly("initialized", "played", "paused", "initialized", "played", "paused");
        assertThat(sitting(said.get(0))).isEqualTo(sitting(said.get(2))).isNotEqualTo(sitting(said.get(3)));
        assertThat(result(said.get(5), "played-segments").asText()).isEqualTo("30.000[.]40.000");
        assertThat(result(said.get(5), "progress").asDouble())
                .as("of both sittings")
                .isEqualTo(0.199);
    }

    @Test
    void completionIsToldOnceWhenItWasReached() {
        List<JsonNode> said = statements(
                START.plusSeconds(20), heard(10, "{[0,40)}"), heard(20, "{[40,80)}"), heard(30, "{[80,90)}"));
        assertThat(verbs(said)).containsExactly("initialized", "played", "completed", "paused");
        JsonNode completed = said.get(2);
        assertThat(completed.get("timestamp").asText()).isEqualTo("2026-11-01T10:00:20Z");
        assertThat(completed.at("/result/completion").asBoolean()).isTrue();
        assertThat(completed.at("/result/duration").asText()).isEqualTo("PT80S");
        assertThat(result(completed, "played-segments").asText()).isEqualTo("0.000[.]80.000");
    }

    @Test
    void nothingIsSaidOfWhatWasNotCreditedOrIsNoLongerRecorded() {
        assertThat(statements(null, heard(10, "{}"))).isEmpty();
        assertThat(statements(START)).isEmpty();
    }

    @Test
    void theSameLogGivesTheSameIdsAndEachOnlyOnce() {
        LogEntry[] log = {heard(10, "{[0,10),[20,25)}"), heard(5000, "{[0,10),[20,25)}")};
        List<JsonNode> said = statements(null, log);
        assertThat(said).extracting(each -> each.get("id").asText()).doesNotHaveDuplicates();
        assertThat(statements(null, log)).isEqualTo(said);
    }

    private static List<JsonNode> statements(Instant completedAt, LogEntry... log) {
        List<JsonNode> said = new ArrayList<>();
        for (Map<String, Object> statement : VideoStatements.of(LEARNER, VIDEO, List.of(log), completedAt)) {
            JsonNode json = JSON.valueToTree(statement);
            assertThat(schema().validate(json)).as(json.toPrettyString()).isEmpty();
            said.add(json);
        }
        return said;
    }

    /** Our own reading of xAPI 1.0.3 and of the templates of the video profile 1.0.3. */
    private static JsonSchema schema() {
        try (InputStream text = VideoStatementsTest.class.getResourceAsStream("/xapi/video-statement.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogEntry heard(int after, String credited) {
        return new LogEntry(
                START.plusSeconds(after),
                "sha256:0",
                null,
                WatchedIntervals.parse(credited),
                WatchedIntervals.NONE,
                false);
    }

    private static List<String> verbs(List<JsonNode> said) {
        return said.stream()
                .map(each -> each.at("/verb/display/en-US").asText())
                .toList();
    }

    private static JsonNode result(JsonNode statement, String name) {
        return statement.get("result").get("extensions").get(EXTENSIONS + name);
    }

    private static String sitting(JsonNode statement) {
        return statement
                .get("context")
                .get("extensions")
                .get(EXTENSIONS + "session-id")
                .asText();
    }
}

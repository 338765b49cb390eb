package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The server draws a strip as the script does: both are asked the same, strip-scale.test.mjs reads the same table. */
class StripRuleTest {

    @TestFactory
    Stream<DynamicTest> stripsAreDrawnByTheRule() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("/strip-cases.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(table).forEach(cases::add);
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(each.get("name").asText(), () -> draw(each)));
        }
    }

    private static void draw(JsonNode each) {
        int[] words = each.has("bars")
                ? new int[each.get("bars").asInt()]
                : IntStream.range(0, each.get("words").size())
                        .map(bar -> each.get("words").get(bar).asInt())
                        .toArray();
        StripModel strip = StripModel.of(each.get("duration").asDouble(), words)
                .seen(StreamSupport.stream(each.get("watched").spliterator(), false)
                        .map(pair ->
                                new Stretch(pair.get(0).asDouble(), pair.get(1).asDouble()))
                        .toList())
                .found(seconds(each.get("hits")).boxed().toList(), List.of());
        if (!each.get("todo").isNull()) {
            assertThat(strip.getTodoPath()).isEqualTo(each.get("todo").asText());
        }
        assertThat(strip.getSeenPath()).isEqualTo(each.get("seen").asText());
        assertThat(strip.getMatchPath()).isEqualTo(each.get("hit").asText());
    }

    private static DoubleStream seconds(JsonNode hits) {
        return IntStream.range(0, hits.size()).mapToDouble(k -> hits.get(k).asDouble());
    }
}

package org.chapterhouse.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.chapterhouse.fuzz.OddJson;
import org.chapterhouse.ingest.manifest.ManifestSchema;
import org.chapterhouse.ingest.manifest.Rejected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the schema lets pass can be read, or is rejected in a sentence. */
class EntryFuzzTest {

    private static final ManifestSchema SCHEMA = new ManifestSchema();
    private static final Map<String, Class<? extends Record>> READ = Map.of(
            "session", SessionFields.class,
            "recording", RecordingFields.class,
            "sessionMaterial", MaterialFields.class);

    private record Odd(String definition, JsonNode entry) {}

    @Provide
    Arbitrary<Odd> entries() {
        return Arbitraries.of(READ.keySet().stream().sorted().toList())
                .flatMap(definition -> OddJson.of(examples(definition)).map(entry -> new Odd(definition, entry)));
    }

    private static List<JsonNode> examples(String definition) {
        try {
            JsonNode examples = new ObjectMapper().readTree(SCHEMA.text()).at("/$defs/" + definition + "/examples");
            return StreamSupport.stream(examples.spliterator(), false).toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 500)
    void whatHasNoFlawIsReadOrRejected(@ForAll("entries") Odd odd) {
        if (!SCHEMA.flaws(odd.definition, odd.entry, false).isEmpty()) {
            return;
        }
        try {
            assertThat(EntryReader.merge(null, odd.entry, READ.get(odd.definition)))
                    .isNotNull();
        } catch (Rejected rejected) {
            assertThat(rejected.getMessage()).endsWith(".");
        }
    }
}

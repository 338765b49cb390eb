package org.chapterhouse.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class ManifestSchemaTest {

    private final ManifestSchema schema = new ManifestSchema();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'id': 't'}                                   | “name” is missing
            {'name': 'n'}                                 | “id” is missing
            {'id': 't', 'name': 'n', 'nme': 'x'}          | “nme” is not a field of the format
            {'id': 't', 'name': 5}                        | “name” must be text, not a whole number
            {'id': 'T 1', 'name': 'n'}                    | “id” must be lowercase letters, digits and single hyphens, such as spring-2024
            {'id': 't', 'name': ' '}                      | “name” must be one line of text, not blank
            {'id': 't', 'name': '\u200b'}                | “name” must be one line of text, not blank
            {'id': 't', 'name': '\u3164 \u00ad'}        | “name” must be one line of text, not blank
            {'id': 't', 'name': 'n', 'sourceNote': '\u2060'} | “sourceNote” must be text, not blank, without control characters
            {'id': 't', 'name': 'n', 'synonyms': 'x'}     | “synonyms” must be a list, not text
            {'id': 't', 'name': 'n', 'synonyms': [1]}     | “synonyms[0]” must be text, not a whole number
            []                                            | the entry must be an object, not a list
            """)
    void flawsAreToldInWordsForWhoeverWroteTheManifest(String topic, String clause) {
        assertThat(schema.flaws("topic", json(topic), false)).containsExactly(clause);
    }

    @Test
    void theDeepestPlaceIsNamed() {
        String session = """
                {'id': 's', 'slug': 's', 'title': 'T', 'programs': ['p'], 'recordings': [{'id': 'r', 'duration': 60,
                 'captions': [{'language': 'en', 'file': 'a.vtt', 'text': 'WEBVTT'}]}]}""";
        assertThat(schema.flaws("session", json(session), false))
                .containsExactly("“recordings[0].captions[0]” must have exactly one of file and text");
        assertThat(schema.flaws("session", json(session.replace("'file': 'a.vtt'", "'encoding': 'Shift_JIS'")), false))
                .containsExactly("“recordings[0].captions[0]” must not have encoding beside text, which has none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'sessions': ['a', 'b']                                     |
            'items': [{'session': 'a'}, {'material': 'm'}]             |
            'sessions': ['a'], 'items': [{'session': 'a'}]             | the entry must not have both sessions and items
            'items': [{'session': 'a', 'material': 'm'}]               | “items[0]” must name a session or a material, not both
            'items': [{}]                                              | “items[0]” must name a session or a material
            """)
    void aCourseHasSessionsOrItems(String content, String clause) {
        assertThat(schema.flaws("course", json("{'id': 'c', 'title': 'T', " + content + "}"), false))
                .isEqualTo(clause == null ? List.of() : List.of(clause));
    }

    @Test
    void severalFlawsAreAllTold() {
        assertThat(schema.flaws("program", json("{'id': 'p', 'officialUrl': 'ala.org'}"), false))
                .containsExactlyInAnyOrder(
                        "“name” is missing", "“officialUrl” must be an address that begins with http:// or https://");
    }

    @Test
    void aNumberBeyondAllBoundsIsAFlawAndNoIncident() {
        assertThat(schema.flaws("recording", json("{'id': 'r', 'duration': 1e999}"), false))
                .singleElement()
                .asString()
                .contains("“duration”", "86400");
        assertThat(schema.flaws("recording", json("{'id': 'r', 'duration': 9, 'creditWindow': [-1e999, 5]}"), false))
                .singleElement()
                .asString()
                .contains("“creditWindow[0]”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "sourceNote", "id"})
    @Timeout(5)
    void aLongTextIsJudgedInNoTime(String field) {
        ObjectNode topic = ((ObjectNode) json("{'id': 't', 'name': 'n'}")).put(field, "x".repeat(1_000_000) + "\1");
        assertThat(schema.flaws("topic", topic, false)).isNotEmpty();
    }

    @Test
    @Timeout(20)
    void anEntryOfCountlessFlawsIsToldNotAll() {
        String synonyms = IntStream.range(0, 500_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(schema.flaws("topic", json("{'id': 't', 'name': 'n', 'synonyms': [" + synonyms + "]}"), false))
                .hasSize(1);
        String fields =
                IntStream.range(0, 100_000).mapToObj(i -> "'f" + i + "': 1").collect(Collectors.joining(","));
        assertThat(schema.flaws("topic", json("{'id': 't', 'name': 'n', " + fields + "}"), false))
                .hasSize(1);
    }

    @Test
    void whatIsPublishedIsTheSchemaItself() {
        assertThat(schema.text()).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.most(EntryKind.TOPIC)).isEqualTo(500);
    }

    @Test
    void anEntryOfSomethingKnownMaySayOnlyWhatChanges() {
        assertThat(schema.flaws("session", json("{'id': 's', 'summary': null}"), true))
                .isEmpty();
        assertThat(schema.flaws("session", json("{'summary': 'x'}"), true)).containsExactly("“id” is missing");
        assertThat(schema.flaws("session", json("{'id': 's'}"), false))
                .containsExactlyInAnyOrder("“slug” is missing", "“title” is missing", "“programs” is missing");
    }
}

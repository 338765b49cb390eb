package org.chapterhouse.ingest.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.chapterhouse.problem.Messages;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import jakarta.enterprise.context.ApplicationScoped;

/** The published description of the manifest format, which also judges every entry. Safe for many threads. */
@ApplicationScoped
public class ManifestSchema {

    /** An entry with more values is judged up to its first flaw, since one for each of them could fill the memory. */
    private static final int MANY = 20_000;

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .errorMessageKeyword("x-message")
            .locale(Locale.ENGLISH)
            .pathType(PathType.LEGACY)
            .build();

    private final String text = read();
    private final JsonNode json = parse(text);
    private final Dispensables dispensables = new Dispensables(json);
    private final String location = json.get("$id").asText();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(location, text))));
    private final Map<String, JsonSchema> definitions = new ConcurrentHashMap<>();

    /** The JSON Schema itself. */
    public String text() {
        return text;
    }

    /** The value of {@code format} in manifests of this schema. */
    String format() {
        return json.at("/properties/format/const").asText();
    }

    /** How many entries a list may have. */
    int most(EntryKind kind) {
        return json.at("/properties/" + kind.list() + "/maxItems").asInt();
    }

    /**
     * @param known whether an entry of this id was imported before: what it leaves out stays as it is then
     * @return what is wrong, a clause each for a person, without a period; empty if all is well
     */
    public List<String> flaws(String definition, JsonNode value, boolean known) {
        Set<ValidationMessage> wrong = validate(definition, value);
        Stream<String> missing = known
                ? Stream.of()
                : neededWhenNew(definition)
                        .filter(key -> value.isObject() && !value.hasNonNull(key))
                        .map(key -> Messages.text("problem.import.schema.required", key));
        return Stream.concat(missing, wrong.stream().map(SchemaErrorText::describe))
                .distinct()
                .toList();
    }

    Set<ValidationMessage> validate(String definition, JsonNode value) {
        JsonSchema schema = definitions.computeIfAbsent(
                definition, name -> factory.getSchema(SchemaLocation.of(location + "#/$defs/" + name), CONFIG));
        JsonNode judged = judgeable(value);
        boolean large = count(judged, MANY + 1) > MANY;
        return schema.validate(judged, context -> context.getExecutionConfig().setFailFast(large));
    }

    /** What can be left out so that a flaw is gone; empty where the entry cannot do without. */
    Optional<JsonPointer> dispensable(String definition, ValidationMessage flaw, boolean known) {
        return dispensables.around(definition, flaw, known);
    }

    /** Of the values in it, up to the most. */
    private static int count(JsonNode node, int most) {
        int count = 1;
        for (Iterator<JsonNode> children = node.elements(); children.hasNext() && count < most; ) {
            count += count(children.next(), most - count);
        }
        return count;
    }

    private Stream<String> neededWhenNew(String definition) {
        return StreamSupport.stream(
                        json.at("/$defs/" + definition + "/x-required-when-new").spliterator(), false)
                .map(JsonNode::asText);
    }

    private static JsonNode judgeable(JsonNode value) {
        JsonNode copy = value.deepCopy();
        removeNulls(copy);
        boundNumbers(copy);
        return copy;
    }

    /** Null removes a value, so it is always allowed where a value may be left out. */
    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(ManifestSchema::removeNulls);
    }

    /** A number such as 1e999 is read as infinite, on which the validator gives up. */
    private static void boundNumbers(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(bounded(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, bounded(array.get(i)));
            }
        }
        node.forEach(ManifestSchema::boundNumbers);
    }

    private static JsonNode bounded(JsonNode value) {
        return value.isDouble() && Double.isInfinite(value.doubleValue())
                ? DoubleNode.valueOf(Math.copySign(Double.MAX_VALUE, value.doubleValue()))
                : value;
    }

    private static String read() {
        try (InputStream schema = ManifestSchema.class.getResourceAsStream("manifest-schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String schema) {
        try {
            return new ObjectMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

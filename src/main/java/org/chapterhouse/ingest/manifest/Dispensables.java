package org.chapterhouse.ingest.manifest;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;

/** Tells by the schema which values an entry can do without: those marked {@code x-dispensable} that nothing requires. */
final class Dispensables {

    private static final String MARK = "x-dispensable";

    private final JsonNode schema;

    Dispensables(JsonNode schema) {
        this.schema = schema;
    }

    /** The innermost value around a flaw that can be left out, so that the flaw is gone. */
    Optional<JsonPointer> around(String definition, ValidationMessage flaw, boolean known) {
        JsonNodePath location = flaw.getInstanceLocation();
        if (flaw.getType().equals("additionalProperties")) {
            return Optional.empty(); // a misspelled name may stand for something that matters
        }
        JsonNode described = schema.at("/$defs/" + definition);
        JsonPointer place = JsonPointer.empty();
        Optional<JsonPointer> found = Optional.empty();
        for (int i = 0; i < location.getNameCount(); i++) {
            JsonNode holder = target(described);
            boolean needed;
            if (location.getElement(i) instanceof Integer index) {
                place = place.appendIndex(index);
                described = holder.path("items");
                needed = false;
            } else {
                String name = location.getName(i);
                place = place.appendProperty(name);
                described = holder.path("properties").path(name);
                needed = names(holder.path("required"), name)
                        || (i > 0 || !known) && names(holder.path("x-required-when-new"), name);
            }
            if (!needed && isMarked(described)) {
                found = Optional.of(place);
            }
        }
        return found;
    }

    private static boolean names(JsonNode list, String name) {
        for (JsonNode each : list) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(JsonNode described) {
        return described.path(MARK).asBoolean() || described.has("$ref") && isMarked(target(described));
    }

    /** What a reference leads to, or the value itself. */
    private JsonNode target(JsonNode described) {
        return described.has("$ref") ? schema.at(described.path("$ref").asText().substring(1)) : described;
    }
}

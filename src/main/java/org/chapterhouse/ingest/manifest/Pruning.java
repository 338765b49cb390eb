package org.chapterhouse.ingest.manifest;

import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Copies JSON without some of its values. */
final class Pruning {

    private Pruning() {}

    static JsonNode without(JsonNode whole, Set<JsonPointer> places) {
        return copy(whole, JsonPointer.empty(), places);
    }

    private static JsonNode copy(JsonNode node, JsonPointer place, Set<JsonPointer> left) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                JsonPointer at = place.appendProperty(field.getKey());
                if (!left.contains(at)) {
                    copy.set(field.getKey(), copy(field.getValue(), at, left));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                JsonPointer at = place.appendIndex(i);
                if (!left.contains(at)) {
                    copy.add(copy(array.get(i), at, left));
                }
            }
            return copy;
        }
        return node;
    }
}

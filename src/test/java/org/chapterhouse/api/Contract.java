package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What a running Chapterhouse promises at {@code /openapi}, as the measure of what it answers. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** @param path with its parameters in braces */
    record Operation(String id, String method, String path, JsonNode description) {

        boolean isPublic() {
            for (JsonNode way : description.get("security")) {
                if (way.isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    Contract(String openapi) {
        document = read(openapi);
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            path.getValue().properties().forEach(method -> add(method.getKey(), path.getKey(), method.getValue()));
        }
    }

    private void add(String method, String path, JsonNode description) {
        String id = description.path("operationId").asText();
        Operation before = operations.put(id, new Operation(id, method.toUpperCase(Locale.ROOT), path, description));
        assertThat(before).as("operations named “%s”", id).isNull();
    }

    JsonNode document() {
        return document;
    }

    Set<String> operations() {
        return operations.keySet();
    }

    Operation operation(String id) {
        assertThat(operations).containsKey(id);
        return operations.get(id);
    }

    /** The statuses below 300 that an operation promises. */
    Set<Integer> successes(String id) {
        Set<Integer> statuses = new TreeSet<>();
        operation(id).description().get("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                statuses.add(Integer.valueOf(status));
            }
        });
        return statuses;
    }

    /** Fails unless the operation promises the status, the media type and the form of this answer. */
    void check(String id, HttpResponse<String> answer) {
        String which = id + " " + answer.statusCode() + " " + answer.body();
        JsonNode promised = resolve(operation(id).description().at("/responses/" + answer.statusCode()));
        assertThat(promised.isMissingNode()).as("not promised: " + which).isFalse();
        JsonNode content = promised.path("content");
        if (content.isEmpty() || answer.request().method().equals("HEAD")) {
            assertThat(answer.body()).as(which).isEmpty();
            return;
        }
        String type = mediaType(answer);
        assertThat(content.has(type)).as("%s, which is %s", which, type).isTrue();
        if (type.endsWith("json")) {
            checkForm(content.get(type).get("schema"), answer.body(), which);
        }
        promised.path("headers")
                .fieldNames()
                .forEachRemaining(
                        header -> assertThat(answer.headers().map()).as(which).containsKey(header));
    }

    /** Fails unless this is a problem in the one form there is; an answer to HEAD has no form. */
    void checkProblem(HttpResponse<String> answer) {
        if (answer.request().method().equals("HEAD")) {
            return;
        }
        String which = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        assertThat(mediaType(answer)).as(which).isEqualTo("application/problem+json");
        checkForm(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), answer.body(), which);
        JsonNode problem = read(answer.body());
        assertThat(problem.get("type").asText()).as(which).isEqualTo("about:blank");
        assertThat(problem.get("status").asInt()).as(which).isEqualTo(answer.statusCode());
        assertThat(problem.get("detail").asText()).as(which).endsWith(".");
    }

    void checkForm(JsonNode schema, String body, String which) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", document.get("components"));
        SchemaValidatorsConfig formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole, formats)
                        .validate(read(body)))
                .as(which)
                .isEmpty();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("none")
                .replaceFirst(";.*", "")
                .strip();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + json, e);
        }
    }
}

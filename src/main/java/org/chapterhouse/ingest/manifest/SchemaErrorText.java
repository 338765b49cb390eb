package org.chapterhouse.ingest.manifest;

import java.util.Map;

import com.networknt.schema.ValidationMessage;

/** Puts what the schema finds wrong into words for whoever wrote the manifest. */
final class SchemaErrorText {

    private static final Map<String, String> TYPES = Map.of(
            "string",
            "text",
            "array",
            "a list",
            "object",
            "an object",
            "number",
            "a number",
            "integer",
            "a whole number",
            "boolean",
            "true or false",
            "null",
            "null");

    private SchemaErrorText() {}

    /** @return a clause such as “recordings[0].duration” is missing */
    static String describe(ValidationMessage message) {
        String at = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return switch (message.getType()) {
            case "required" -> quoted(at, message.getProperty()) + " is missing";
            case "additionalProperties" -> quoted(at, message.getProperty()) + " is no field of the format";
            case "type" -> subject(at) + " must be " + type(message, 1) + ", not " + type(message, 0);
            default -> subject(at) + " " + error(message);
        };
    }

    /** Not {@code getError()}, which takes the colon of a web address for the end of the place. */
    private static String error(ValidationMessage message) {
        String place = message.getInstanceLocation() + ": ";
        String text = message.getMessage();
        return text.startsWith(place) ? text.substring(place.length()) : text;
    }

    private static String type(ValidationMessage message, int argument) {
        String type = String.valueOf(message.getArguments()[argument]);
        return TYPES.getOrDefault(type, type);
    }

    private static String subject(String at) {
        return at.isEmpty() ? "the entry" : "“" + at + "”";
    }

    private static String quoted(String at, String property) {
        return "“" + (at.isEmpty() ? property : at + "." + property) + "”";
    }
}

package org.chapterhouse.ingest.manifest;

import java.util.Set;

import org.chapterhouse.problem.Messages;

import com.networknt.schema.ValidationMessage;

/** Puts what the schema finds wrong into words for whoever wrote the manifest. */
final class SchemaErrorText {

    private static final Set<String> TYPES =
            Set.of("string", "array", "object", "number", "integer", "boolean", "null");

    private SchemaErrorText() {}

    /** @return a clause such as “recordings[0].duration” is missing */
    static String describe(ValidationMessage message) {
        String at = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return switch (message.getType()) {
            case "required" -> Messages.text("problem.import.schema.required", path(at, message.getProperty()));
            case "additionalProperties" ->
                Messages.text("problem.import.schema.unknown", path(at, message.getProperty()));
            case "type" -> Messages.text("problem.import.schema.type", subject(at), type(message, 1), type(message, 0));
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
        return TYPES.contains(type) ? Messages.text("problem.import.type." + type) : type;
    }

    private static String subject(String at) {
        return at.isEmpty()
                ? Messages.text("problem.import.schema.entry")
                : Messages.text("problem.import.schema.field", at);
    }

    private static String path(String at, String property) {
        return at.isEmpty() ? property : at + "." + property;
    }
}

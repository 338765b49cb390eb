package org.chapterhouse.ingest.entry;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Invalid;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/** Turns the JSON of an entry that fits the schema into the record its import wants; missing lists become empty. */
final class EntryReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(PartialDate.class, new DateReader())
                    .addDeserializer(String.class, new TextReader())
                    .addSerializer(PartialDate.class, ToStringSerializer.instance))
            .build();

    private EntryReader() {}

    /** @throws Rejected with the sentence of the value that refuses itself */
    static <T> T read(JsonNode entry, Class<T> type) {
        try {
            return JSON.treeToValue(entry, type);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Invalid invalid) {
                    throw new Rejected(invalid);
                }
            }
            throw new IllegalStateException("The schema let pass what cannot be read.", e);
        }
    }

    /**
     * Reads an entry of something that is there already, as a JSON merge patch (RFC 7396): a key left out stays as it
     * is, null removes, a list replaces the list.
     *
     * @param current null where it is new
     * @throws Rejected as {@link #read}
     */
    static <T extends Record> T merge(T current, JsonNode entry, Class<T> type) {
        ObjectNode merged = current == null ? JSON.createObjectNode() : JSON.valueToTree(current);
        entry.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return read(merged, type);
    }

    /**
     * Whether a recording or material is no longer the file it was: another file or an address takes its place, or the
     * file is removed. An address that is removed leaves a file alone.
     */
    static boolean replacesFile(JsonNode entry) {
        return entry.has("file") || entry.hasNonNull("url");
    }

    /** @throws Rejected if two entries of a list have one id */
    static void refuseDoubles(JsonNode list, String what) {
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : list) {
            if (!ids.add(entry.path("id").asText())) {
                throw new Rejected("problem.import.twice", what);
            }
        }
    }

    /** Letters and their accents become one character, as macOS does not write them. */
    private static class TextReader extends StdDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** Of a time the schema lets pass after a day, the day is taken as it stands. */
    private static class DateReader extends StdDeserializer<PartialDate> {

        private static final long serialVersionUID = 1L;
        private static final int DAY = "2019-02-27".length();

        DateReader() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            return PartialDate.parse(text.substring(0, Math.min(text.length(), DAY)));
        }
    }
}

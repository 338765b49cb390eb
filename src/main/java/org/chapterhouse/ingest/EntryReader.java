package org.chapterhouse.ingest;

import java.io.IOException;
import java.util.List;

import org.chapterhouse.catalog.PartialDate;

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
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Turns the JSON of an entry that fits the schema into the record its import wants; missing lists become empty. */
final class EntryReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule().addDeserializer(PartialDate.class, new DateReader()))
            .build();

    private EntryReader() {
    }

    /** @throws Rejected with the sentence of the value that refuses itself */
    static <T> T read(JsonNode entry, Class<T> type) {
        try {
            return JSON.treeToValue(entry, type);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException) {
                    throw new Rejected(cause.getMessage());
                }
            }
            throw new IllegalStateException("The schema let pass what cannot be read.", e);
        }
    }

    private static class DateReader extends StdDeserializer<PartialDate> {

        private static final long serialVersionUID = 1L;

        DateReader() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return PartialDate.parse(parser.getText());
        }
    }
}

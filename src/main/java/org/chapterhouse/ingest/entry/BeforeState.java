package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.community.EventDate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Writes down what was said about a thing, so that it can be said again. Of a session without the times at which it becomes
 * public and is due for review: no import changes them.
 */
final class BeforeState {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Provenance.class, ProvenanceForm.class)
            .addMixIn(EventDate.class, EventDateForm.class)
            .addMixIn(SessionDetails.class, SessionForm.class)
            .build();

    private BeforeState() {}

    abstract static class ProvenanceForm {

        @JsonCreator
        ProvenanceForm(@JsonProperty("sources") List<String> sources, @JsonProperty("note") String note) {}
    }

    abstract static class EventDateForm {

        @JsonCreator
        EventDateForm(
                @JsonProperty("start") PartialDate start,
                @JsonProperty("end") PartialDate end,
                @JsonProperty("note") String note) {}
    }

    @JsonIgnoreProperties({"publishAt", "reviewBy"})
    abstract static class SessionForm {}

    static String of(Record details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It could not be written: " + details.getClass(), e);
        }
    }

    static <D extends Record> D read(String state, Class<D> type) {
        try {
            return JSON.readValue(state, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It could not be read: " + type, e);
        }
    }
}

package org.chapterhouse.ingest.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.problem.Invalid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads a manifest as far as it concerns the whole; what is wrong with single entries is found when they are imported. */
public class ManifestReader {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int DEEPEST = 50;
    /** Twenty thousand sessions have fewer; the smallest values take a hundred times the memory of their text. */
    static final int MOST_TOKENS = 1_500_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(MOST_BYTES)
                            .maxDocumentLength(MOST_BYTES)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ManifestSchema schema;

    public ManifestReader(ManifestSchema schema) {
        this.schema = schema;
    }

    /** @throws Invalid if this is no manifest, or one that is too large */
    public Manifest read(InputStream input) {
        JsonNode root = parse(input);
        if (!root.isObject()) {
            throw new Invalid("problem.import.manifest.object");
        }
        if (!schema.format().equals(root.path("format").asText(null))) {
            throw new Invalid("problem.import.manifest.format", schema.format());
        }
        refuseUnknownFields(root);
        JsonNode archive = root.path("archive");
        List<String> flaws = schema.flaws("archive", archive, false);
        if (!flaws.isEmpty()) {
            throw new Invalid("problem.import.manifest.archive", String.join("; ", flaws));
        }
        return new Manifest(archive.get("id").asText(), archive.get("title").asText(), entries(root));
    }

    private static JsonNode parse(InputStream input) {
        byte[] bytes = bytes(input);
        try {
            return JSON.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw new Invalid("problem.import.manifest.complex", MOST_TOKENS, DEEPEST);
        } catch (JsonProcessingException e) {
            throw unreadable(bytes, e.getLocation());
        } catch (IOException e) { // letters that are none
            throw new Invalid("problem.import.manifest.encoding");
        }
    }

    private static byte[] bytes(InputStream input) {
        try {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Invalid("problem.import.manifest.large", MOST_BYTES / (1024 * 1024));
            }
            return bytes;
        } catch (IOException e) {
            throw new Invalid("problem.import.manifest.cutOff");
        }
    }

    private static Invalid unreadable(byte[] bytes, JsonLocation place) {
        if (!isUtf8(bytes)) {
            return new Invalid("problem.import.manifest.encoding");
        }
        return place == null
                ? new Invalid("problem.import.manifest.unreadable")
                : new Invalid("problem.import.manifest.unreadableAt", place.getLineNr(), place.getColumnNr());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseUnknownFields(JsonNode root) {
        Set<String> known = new HashSet<>(Set.of("$schema", "format", "archive"));
        EntryKind.listed().forEach(kind -> known.add(kind.list()));
        root.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new Invalid("problem.import.manifest.field", field);
            }
        });
    }

    private List<Entry> entries(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        for (EntryKind kind : EntryKind.listed()) {
            JsonNode list = root.path(kind.list());
            if (!list.isMissingNode() && !list.isArray()) {
                throw new Invalid("problem.import.manifest.list", kind.list());
            }
            if (list.size() > schema.most(kind)) {
                throw new Invalid("problem.import.manifest.many", kind.list(), schema.most(kind));
            }
            for (int i = 0; i < list.size(); i++) {
                entries.add(new Entry(kind, i + 1, list.get(i)));
            }
        }
        return entries;
    }
}

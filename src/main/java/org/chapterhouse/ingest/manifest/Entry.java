package org.chapterhouse.ingest.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One entry of a manifest as written, not yet judged.
 *
 * @param position its place in the list of its kind, from 1
 */
public record Entry(EntryKind kind, int position, JsonNode json) {

    private static final int LONGEST_ID = 200;

    /** As written, cut to 200 characters; null where there is none. */
    public String sourceId() {
        String id = json.path(kind.idField()).asText("");
        return id.isBlank()
                ? null
                : id.substring(0, Math.min(id.length(), LONGEST_ID)).replace("\0", "");
    }
}

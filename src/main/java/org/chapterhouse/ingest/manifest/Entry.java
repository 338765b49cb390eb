package org.chapterhouse.ingest.manifest;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One entry of a manifest as written, not yet judged.
 *
 * @param position its place in the list of its kind, from 1
 * @param line     where it stands in a table, from 1; 0 where it does not come from a table
 * @param flaws    what kept cells of the table from becoming values, a clause each without a period
 */
public record Entry(EntryKind kind, int position, JsonNode json, int line, List<String> flaws) {

    private static final int LONGEST_ID = 200;

    public Entry(EntryKind kind, int position, JsonNode json) {
        this(kind, position, json, 0, List.of());
    }

    /** As written, cut to 200 characters; null where there is none. */
    public String sourceId() {
        String id = json.path(kind.idField()).asText("");
        return id.isBlank()
                ? null
                : id.substring(0, Math.min(id.length(), LONGEST_ID)).replace("\0", "");
    }
}

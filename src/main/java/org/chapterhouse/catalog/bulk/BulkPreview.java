package org.chapterhouse.catalog.bulk;

import java.util.List;

/**
 * What a bulk edit would do as things are now.
 *
 * @param changing titles of the sessions that would change
 * @param same     how many are so already
 * @param refused  sessions that could not be changed, and why
 */
public record BulkPreview(List<String> changing, int same, List<Refused> refused) {

    /** One session that could not be changed. */
    public record Refused(String title, String reason) {}
}

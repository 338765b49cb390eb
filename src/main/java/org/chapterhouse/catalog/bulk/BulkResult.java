package org.chapterhouse.catalog.bulk;

import java.time.Instant;
import java.util.List;

/**
 * What became of a bulk edit.
 *
 * @param person  name of who did it; null where the account is gone
 * @param entries in the order in which they were named
 */
public record BulkResult(long id, BulkChange change, Instant begunAt, String person, List<Entry> entries) {

    /**
     * One session.
     *
     * @param slug   null where it is gone
     * @param title  as it was called then
     * @param reason why it was refused or kept; null for neither
     */
    public record Entry(String slug, String title, BulkState state, String reason) {}

    public List<Entry> in(BulkState state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }

    public int count(BulkState state) {
        return in(state).size();
    }
}

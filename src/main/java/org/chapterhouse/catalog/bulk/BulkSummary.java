package org.chapterhouse.catalog.bulk;

import java.time.Instant;

/**
 * A bulk edit in a list.
 *
 * @param person   name of who did it; null where the account is gone
 * @param sessions how many it was about
 */
public record BulkSummary(long id, BulkChange change, Instant begunAt, String person, long sessions) {

    /** A row of the query, which is why it is public. */
    public BulkSummary(Long id, BulkChange.Kind kind, String value, Instant begunAt, String person, Long sessions) {
        this(id.longValue(), new BulkChange(kind, value), begunAt, person, sessions.longValue());
    }
}

package org.chapterhouse.link;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * What came of asking for a link the last time.
 *
 * @param status     of HTTP; null where there was no answer
 * @param answeredAt the last time that its page was there; null where it never was
 */
public record CheckedLink(String url, LinkOutcome outcome, Integer status, Instant checkedAt, Instant answeredAt) {

    /** As row-mappings.xml makes it. */
    public CheckedLink(String url, String outcome, Integer status, Timestamp checkedAt, Timestamp answeredAt) {
        this(
                url,
                LinkOutcome.valueOf(outcome),
                status,
                checkedAt.toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}

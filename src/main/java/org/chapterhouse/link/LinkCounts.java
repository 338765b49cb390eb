package org.chapterhouse.link;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * How many different links there are.
 *
 * @param checked  those that were ever checked
 * @param answered those whose page was there the last time
 * @param waiting  those that are about to be checked
 * @param latest   when one was last checked; null for never
 */
public record LinkCounts(long links, long checked, long answered, long waiting, Instant latest) {

    /** As row-mappings.xml makes it. */
    public LinkCounts(Long links, Long checked, Long answered, Long waiting, Timestamp latest) {
        this(
                links.longValue(),
                checked.longValue(),
                answered.longValue(),
                waiting.longValue(),
                latest == null ? null : latest.toInstant());
    }
}

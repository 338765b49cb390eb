package org.chapterhouse.media.fixity;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * How many different files the archive has to have.
 *
 * @param checked those that were ever checked
 * @param sound   those that were sound the last time
 * @param waiting those that are about to be checked
 * @param latest  when one was last checked; null for never
 */
public record FileCounts(long files, long checked, long sound, long waiting, Instant latest) {

    /** As row-mappings.xml makes it. */
    public FileCounts(Long files, Long checked, Long sound, Long waiting, Timestamp latest) {
        this(
                files.longValue(),
                checked.longValue(),
                sound.longValue(),
                waiting.longValue(),
                latest == null ? null : latest.toInstant());
    }
}

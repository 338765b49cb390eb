package org.chapterhouse.media.fixity;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A file that is damaged or missing, at one place where it is used.
 *
 * @param since when that was first seen
 * @param kind  of what uses it: RECORDING or MATERIAL
 * @param title of what uses it
 * @param page  path of the desk's page of what uses it
 */
public record FileFault(
        String checksum,
        FileOutcome outcome,
        Instant since,
        Instant checkedAt,
        String kind,
        String title,
        String page) {

    /** As row-mappings.xml makes it. */
    public FileFault(
            String checksum,
            String outcome,
            Timestamp since,
            Timestamp checkedAt,
            String kind,
            String title,
            String page) {
        this(checksum, FileOutcome.valueOf(outcome), since.toInstant(), checkedAt.toInstant(), kind, title, page);
    }
}

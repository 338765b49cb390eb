package org.chapterhouse.ingest.manifest;

import java.util.List;

/**
 * An entry that fits the schema.
 *
 * @param entry   without what did not fit and can be spared
 * @param leftOut what that is, a clause each for a person, without a period
 */
public record Judged(Entry entry, List<String> leftOut) {

    public Judged {
        leftOut = List.copyOf(leftOut);
    }
}

package org.chapterhouse.ingest.manifest;

import java.util.List;

/**
 * A manifest whose entries are not yet judged.
 *
 * @param entries in the order in which they are to be imported
 */
public record Manifest(String archiveId, String title, List<Entry> entries) {

    public Manifest {
        entries = List.copyOf(entries);
    }
}

package org.chapterhouse.ingest;

import java.util.List;

/**
 * A manifest whose entries are not yet judged.
 *
 * @param entries in the order in which they are to be imported
 */
record Manifest(String archiveId, String title, List<Entry> entries) {

    Manifest {
        entries = List.copyOf(entries);
    }
}

package org.chapterhouse.ingest.entry;

/** What became of an entry. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    /** Edited here since it was last imported, or moved to the trash, and therefore left alone. */
    EDITED_HERE,
    REJECTED
}

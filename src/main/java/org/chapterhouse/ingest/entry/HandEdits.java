package org.chapterhouse.ingest.entry;

/** What an import does with an entry that somebody edited here since it was last imported. */
public enum HandEdits {

    /** Leave the entry alone and say so in the report. */
    KEEP,
    /** Take what the manifest says. */
    OVERWRITE
}

package org.chapterhouse.ingest;

/** What became of an entry. */
public enum Outcome {
    CREATED, CHANGED, UNCHANGED, REJECTED
}

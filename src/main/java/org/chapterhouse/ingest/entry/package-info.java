/**
 * Saving one entry in its own transaction, through the use cases that edit the thing it describes. An entry is
 * recognized by its source id ({@link org.chapterhouse.ingest.entry.SourceRef}), with the digest of what was imported
 * and whether it was edited here since. Fields that an entry leaves out stay as they are, as in a JSON merge patch.
 * Uses {@code ingest.manifest} and {@code ingest.upload}.
 */
package org.chapterhouse.ingest.entry;

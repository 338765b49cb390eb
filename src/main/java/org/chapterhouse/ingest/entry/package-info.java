/**
 * Saving one entry through the use cases that edit what it becomes, in a transaction of its own. An entry is recognized by
 * its source id ({@link org.chapterhouse.ingest.entry.SourceRef}), with the digest of what was imported and whether it was
 * edited here since. What an entry leaves out stays as it is, as in a JSON merge patch. Uses {@code ingest.manifest} and
 * {@code ingest.upload}.
 */
package org.chapterhouse.ingest.entry;

/**
 * Bringing archives in. An archive is a manifest (its format is the JSON Schema beside this package's classes) with the
 * files it names; the same code imports the archive that ships and anyone's upload.
 *
 * <p>Each entry is judged alone, saved in a transaction of its own and recognized by its source id
 * ({@link org.chapterhouse.ingest.SourceRef}): an entry whose digest is unchanged is not touched, a bad one is skipped
 * and recorded with its reason. One import runs at a time, whatever the number of servers. Uses {@code media},
 * {@code community}, {@code catalog}, {@code account}, {@code problem}.
 */
package org.chapterhouse.ingest;

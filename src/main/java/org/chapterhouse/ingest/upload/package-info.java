/**
 * Receiving and unpacking uploads without trusting anything they declare about themselves. An
 * {@link org.chapterhouse.ingest.upload.ImportArchive} is a manifest with the files it names. Uses
 * {@code ingest.manifest}.
 */
package org.chapterhouse.ingest.upload;

/**
 * Bringing archives in. An archive is a manifest with the files it names; the same code imports the archive that ships and
 * anyone's upload. {@code manifest} knows the format, {@code upload} takes files in, {@code entry} saves one entry,
 * {@code run} goes through all of them. Uses {@code media}, {@code community}, {@code catalog}, {@code account},
 * {@code problem}.
 */
package org.chapterhouse.ingest;

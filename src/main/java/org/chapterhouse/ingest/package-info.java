/**
 * Importing archives. An archive is a manifest with the files it names; the same code imports the archive that is
 * shipped and uploads. {@code manifest} knows the format, {@code upload} receives files, {@code entry} saves one
 * entry, and {@code run} goes through all entries, for an import or for a dry run before it. Uses {@code media},
 * {@code community}, {@code catalog}, {@code account}, {@code jobs}, {@code problem}.
 */
package org.chapterhouse.ingest;

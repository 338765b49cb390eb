/**
 * The page with which editors import archives. It only translates: {@code org.chapterhouse.ingest} does the work and
 * keeps the record of it.
 */
package org.chapterhouse.web.ingest;

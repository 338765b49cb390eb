/**
 * Text out of slides and handouts, page by page, so that it can be searched and a hit opens at its page. Uses
 * {@code media}, {@code media.document}, {@code media.work}, {@code catalog} and {@code problem}.
 *
 * <p>Reading happens only during an import, never while a page is asked for: in the background when an editor uploads
 * an archive, before the report when a script does over REST.
 */
package org.chapterhouse.media.text;

/**
 * Text of slides and handouts, page by page, so that it can be searched and a search result opens at its page. Uses
 * {@code media}, {@code media.document}, {@code media.work}, {@code catalog} and {@code problem}.
 *
 * <p>Reading happens only during an import, never while somebody waits for a page: in the background when an editor
 * uploads an archive, and before the report is sent when a script uploads one over REST.
 */
package org.chapterhouse.media.text;

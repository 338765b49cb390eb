/**
 * Text out of slides and handouts, page by page, so that it can be searched and a hit opens at its page. Uses
 * {@code media}, {@code catalog} and {@code problem}.
 *
 * <p>PDF is read by PDFBox, PowerPoint and Word by Apache Tika: what stands on a page or slide, without speaker notes,
 * comments, running heads and feet, deleted text, macros and embedded files. A Word file has no pages of its own, so its
 * text comes in parts; see {@link org.chapterhouse.media.text.WordParts}. Reading happens only during an
 * import, never while a page is asked for: in the background when an editor uploads an archive, before the report when a
 * script does over REST. It has a thread of its own and is bounded in time and size.
 */
package org.chapterhouse.media.text;

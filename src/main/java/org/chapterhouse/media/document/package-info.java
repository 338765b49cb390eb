/**
 * The content of documents: their format, their text, and images of their pages. Uses {@code media},
 * {@code media.work} and {@code problem}. All of it runs in separate processes, see {@code media.work}. The server
 * only names the three kinds of {@link org.chapterhouse.media.work.DocumentWork} and never calls them.
 *
 * <p>PDF is read and drawn by PDFBox. PowerPoint and Word are read by Apache Tika: what is on a page or slide, without
 * speaker notes, comments, running heads and feet, deleted text, macros and embedded files. A Word file has no pages
 * of its own, so its text comes in parts; see {@link org.chapterhouse.media.document.WordParts}. PowerPoint is drawn
 * by POI. Time, memory, pages and characters are bounded.
 */
package org.chapterhouse.media.document;

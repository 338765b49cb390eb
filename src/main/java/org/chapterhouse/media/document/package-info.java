/**
 * The content of documents: their format, their text, and images of their pages. Uses {@code media},
 * {@code media.work} and {@code problem}. All of it runs in separate processes, see {@code media.work}. The server
 * only names the three kinds of {@link org.chapterhouse.media.work.DocumentWork} and never calls them.
 *
 * <p>PDF is read and drawn by PDFBox, PowerPoint by POI. DOC is read by POI, DOCX by Apache Tika. What is read is what
 * readers see on a page or slide: no hidden or deleted text, speaker notes, comments, running heads and feet of Word
 * files, macros and embedded files. A Word file has no pages of its own, so its text comes in parts; see
 * {@link org.chapterhouse.media.document.WordParts}. A page of a PDF is read block by block, as
 * {@link org.chapterhouse.media.document.PageLayout} finds them. Time, memory, pages, characters and steps of drawing
 * are bounded.
 */
package org.chapterhouse.media.document;

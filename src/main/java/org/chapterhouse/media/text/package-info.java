/**
 * Text out of slides and handouts, page by page, so that it can be searched and a hit opens at its page. Uses
 * {@code catalog}; the format is read by PDFBox.
 */
package org.chapterhouse.media.text;

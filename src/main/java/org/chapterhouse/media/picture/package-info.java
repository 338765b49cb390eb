/**
 * Pictures of slides and pages, drawn from PDF by PDFBox and from PowerPoint by POI when somebody first looks at one, and
 * kept beside the media. Uses {@code media}, {@code media.text}, {@code catalog} and {@code problem}; knows nothing of
 * who may see what.
 */
package org.chapterhouse.media.picture;

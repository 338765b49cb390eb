/**
 * Images of slides and pages, drawn when somebody first looks at one and kept next to the media. Uses {@code media},
 * {@code media.document}, {@code media.work}, {@code catalog} and {@code problem}; knows nothing of who may see what.
 */
package org.chapterhouse.media.picture;

/**
 * Captions: reading WebVTT and SubRip files, writing WebVTT, and turning cues into a transcript people can read.
 *
 * <p>Decision: WebVTT is read with the parser algorithm of the W3C specification, so a file means here what it means
 * in a browser. SubRip has no specification; it is read leniently, but a file with an unreadable time is rejected,
 * with the line. Both give plain text: tags are removed and character references decoded. Styles, regions and cue
 * settings are recognized only to be skipped.
 *
 * <p>Allowed dependencies: the JDK, jsoup and {@code problem}.
 */
package org.chapterhouse.media.caption;

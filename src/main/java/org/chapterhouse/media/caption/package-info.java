/**
 * Captions: reading WebVTT and SubRip files, writing WebVTT, and turning cues into a transcript people can read.
 *
 * <p>Decision: WebVTT that is stored here is read with the parser algorithm of the W3C specification, so it means here
 * what it means in a browser. Files from elsewhere, WebVTT or SubRip, which has no specification, are read with whatever
 * else is certain, and what is left out is told with its line. Both give plain text: tags are removed and character
 * references decoded. Styles, regions and cue settings are recognized only to be skipped.
 *
 * <p>Allowed dependencies: the JDK, jsoup, Tika's detector of encodings and {@code problem}.
 */
package org.chapterhouse.media.caption;

/**
 * Captions: reading WebVTT and SubRip files, writing WebVTT, and turning cues into a transcript people can read.
 *
 * <p>Decision: WebVTT is read with the parser algorithm of the W3C specification, so a file means here what it means in
 * a browser. SubRip has no specification; it is read generously, but a time that cannot be understood refuses the file
 * and names the line. Both give plain text: tags are gone and character references decoded. Styles, regions and cue
 * settings are understood only well enough to be skipped.
 *
 * <p>Allowed dependencies: the JDK.
 */
package org.chapterhouse.media.caption;

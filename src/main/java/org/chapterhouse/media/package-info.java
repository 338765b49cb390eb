/**
 * Recordings, their sections and caption tracks, and the files behind them. Files are kept by the checksum of their
 * content behind {@link org.chapterhouse.media.MediaStore}; files derived from them, which can be made again, are kept
 * next to them. Uses {@code catalog}, {@code account}, {@code jobs}, {@code problem}; knows nothing of HTTP.
 */
package org.chapterhouse.media;

/**
 * The sound of a recording without its picture, for slow lines. It is copied as it is out of the file, packet by packet,
 * because decoding and encoding would need a program of its own on every server; this way what is heard is exactly the
 * same, second by second, and progress, captions and places mean the same. MP4 that is not in fragments and WebM can be
 * parted so. Uses {@code media} and {@code problem}; knows nothing of HTTP.
 */
package org.chapterhouse.media.audio;

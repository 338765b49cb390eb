/**
 * What can be told of a recording without decoding it: how long it lasts, what keeps browsers from playing it, and its
 * audio without its video, for slow connections. It is copied unchanged out of the file, packet by
 * packet, because decoding and encoding would need another program on every server; this way the audio is exactly the
 * same, second by second, and progress, captions and positions stay valid. This works for WebM and MP4. Uses
 * {@code media}, {@code media.container} and {@code problem}; knows nothing of HTTP.
 */
package org.chapterhouse.media.audio;

/**
 * Recordings, their sections and caption tracks. The files behind them are in {@link org.chapterhouse.media.store}. Uses
 * {@code catalog}, {@code account}, {@code jobs}, {@code problem}; knows nothing of HTTP.
 */
package org.chapterhouse.media;

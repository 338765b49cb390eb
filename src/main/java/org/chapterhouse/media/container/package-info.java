/**
 * MP4 files as containers of samples, without decoding any: their boxes and tables, and copies in fragments with an
 * index. A player that begins in the middle of three hours needs the tables of all samples of an ordinary file, several
 * megabytes, but only a few kilobytes of a copy; its samples, their times and edits are the same, so that progress,
 * captions and positions stay valid. What a file says of itself is never trusted: counts and sizes have bounds, and what
 * cannot be so is refused. Uses {@code media} and {@code problem}; knows nothing of HTTP.
 */
package org.chapterhouse.media.container;

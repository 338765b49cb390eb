package org.chapterhouse.learning.completion;

/**
 * What somebody went through of the part of a recording that counts.
 *
 * @param seconds watched or read
 * @param played  those of them that were watched
 */
public record Credit(int seconds, int played) {}

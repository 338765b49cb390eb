package org.chapterhouse.learning.completion;

import java.time.Instant;

/**
 * That a learner completed a session. It stays whatever changes later.
 *
 * @param byReading whether what was watched would not have been enough
 * @param medium    the file by which it was completed, as {@code Recording.getMedium()} names it
 */
public record Completion(Instant at, boolean byReading, String medium) {}

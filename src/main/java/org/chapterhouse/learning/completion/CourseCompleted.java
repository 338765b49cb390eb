package org.chapterhouse.learning.completion;

/** A learner has completed a course. Fired once, inside the transaction that stores it. */
public record CourseCompleted(long accountId, long courseId) {}

/**
 * The one owner of what is completed. {@link org.chapterhouse.learning.completion.Completions} decides about sessions,
 * {@link org.chapterhouse.learning.completion.CourseCompletions} about courses; nothing else writes those tables, and
 * no page decides anything. A completion is one row that is never changed or taken back; whoever inserts it fires
 * {@link org.chapterhouse.learning.completion.SessionCompleted} or {@link
 * org.chapterhouse.learning.completion.CourseCompleted} in the same transaction, so each is told once. Decisions about
 * one learner wait for each other ({@link org.chapterhouse.learning.completion.LearnerLock}); decisions about a course
 * wait for changes of the course. Work that must come after the commit is left in the {@link
 * org.chapterhouse.jobs.Outbox} by an observer of these events.
 *
 * <p>What was watched or read is known above, in {@code learning.watch}, which asks for a decision whenever it learns of
 * more. Uses {@code media}, {@code catalog}, {@code account}, {@code problem}.
 */
package org.chapterhouse.learning.completion;

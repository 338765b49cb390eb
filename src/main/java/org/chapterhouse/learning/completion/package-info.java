/**
 * The only owner of completions. {@link org.chapterhouse.learning.completion.Completions} decides about sessions,
 * {@link org.chapterhouse.learning.completion.CourseCompletions} about courses; nothing else writes those tables, and
 * no page decides anything. A completion is one row that is never changed or taken back; whoever inserts it fires
 * {@link org.chapterhouse.learning.completion.SessionCompleted} or
 * {@link org.chapterhouse.learning.completion.CourseCompleted} in the same transaction, so each event is fired once.
 * Decisions about one learner are made one at a time ({@link org.chapterhouse.learning.completion.LearnerLock});
 * decisions about a course wait for changes of the course. Work that must come after the commit is left in the
 * {@link org.chapterhouse.jobs.Outbox} by an observer of these events.
 *
 * <p>{@code learning.watch}, above, knows what was watched or read, and asks for a decision whenever that grows. Uses
 * {@code media}, {@code catalog}, {@code account}, {@code problem}.
 */
package org.chapterhouse.learning.completion;

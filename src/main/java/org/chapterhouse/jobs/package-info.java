/**
 * Work outside of requests. {@link org.chapterhouse.jobs.JobWorker} runs every {@link org.chapterhouse.jobs.Job}, on one
 * of several servers: the one that holds its lease. {@link org.chapterhouse.jobs.UndoWindow} ends the time in which people can undo a
 * deletion. {@link org.chapterhouse.jobs.Outbox} takes messages in the transaction of a change for work that must come
 * after it, and has each handled exactly once as far as the database is concerned. Knows no table but its own. Uses
 * {@code problem}.
 */
package org.chapterhouse.jobs;

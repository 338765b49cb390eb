/**
 * Work outside of requests. {@link org.chapterhouse.jobs.UndoWindow} ends the time in which people can undo a
 * deletion. {@link org.chapterhouse.jobs.Outbox} takes messages in the transaction of a change for work that must come
 * after it, and has each handled exactly once as far as the database is concerned. Knows no table but its own. Uses
 * nothing.
 */
package org.chapterhouse.jobs;

/**
 * Work on files from outside, done in separate Java processes. A document can be crafted to run for hours, use up all
 * memory, or crash the virtual machine. Then only that process ends, and the site keeps running. Uses {@code problem}.
 *
 * <p>{@link org.chapterhouse.media.work.DocumentWorkers} runs in the server. It starts {@code Worker} processes, keeps
 * them between requests, kills them when their time is up, and ends them with the server. Requests and answers go
 * through standard input and output. A worker has a bounded heap, a lower priority and its own folder for temporary
 * files. Of the server's environment it gets only the search path and the locale. When the server is gone, it ends by
 * itself. A piece of work is a {@link org.chapterhouse.media.work.DocumentWork}; ours are in {@code media.document}.
 *
 * <p>Recordings are read in the server, by our own code, which limits how much it reads at once; for them there is
 * only a {@link org.chapterhouse.media.work.TimeLimit}.
 */
package org.chapterhouse.media.work;

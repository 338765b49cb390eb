/**
 * What a learner watched and when, visible only to them: hours by month and the log itself. Learners can pause and
 * delete it. It is made from the batches that players reported, so its times are those at which the server received
 * them. Uses {@code learning.watch}, {@code media}, {@code catalog}, {@code account}, {@code jobs}.
 */
package org.chapterhouse.learning.history;

/**
 * What a learner watched when, for their own eyes: hours by month and the log itself; and what they decide about it: to
 * pause or to delete it. Made of the batches players reported, so it says when the server heard of something, and no
 * more than it heard. Uses {@code learning.watch}, {@code media}, {@code catalog}, {@code account}, {@code jobs}.
 */
package org.chapterhouse.learning.history;

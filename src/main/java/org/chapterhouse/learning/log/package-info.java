/**
 * What a learner watched when, for their own eyes: hours by month, the log itself, and the log as xAPI statements. Made of
 * the batches players reported, so it says when the server heard of something, and no more than it heard. Uses
 * {@code learning}, {@code media}, {@code catalog}, {@code account}.
 */
package org.chapterhouse.learning.log;

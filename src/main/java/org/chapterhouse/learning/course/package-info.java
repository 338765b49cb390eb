/**
 * A learner's progress through a course: its items in order, and how far the learner is. Uses {@code learning.watch},
 * {@code learning.completion}, {@code media}, {@code catalog}, {@code account}.
 */
package org.chapterhouse.learning.course;

/**
 * A learner's way through a course: its items in order, and how far they are. Uses {@code learning.watch},
 * {@code learning.completion}, {@code media}, {@code catalog}, {@code account}.
 */
package org.chapterhouse.learning.course;

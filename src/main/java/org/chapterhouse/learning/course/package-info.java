/** A learner's way through a course: its parts in order. Uses {@code learning}, {@code media}, {@code catalog}. */
package org.chapterhouse.learning.course;

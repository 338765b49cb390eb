package org.chapterhouse.catalog.edit;

/** A course is new, or what is said about it has changed. Fired inside the changing transaction. */
public record CourseChanged(long courseId) {
}

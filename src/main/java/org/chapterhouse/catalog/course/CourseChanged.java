package org.chapterhouse.catalog.course;

/** A course is new, or what is said about it or its items has changed. Fired inside the changing transaction. */
public record CourseChanged(long courseId) {}

package org.chapterhouse.catalog.course;

/** A course was added, or its fields or items were changed. Fired inside the changing transaction. */
public record CourseChanged(long courseId) {}

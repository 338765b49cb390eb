/**
 * Courses: ordered lists of items. An item is a session to watch or a material to read; another kind, such as a
 * knowledge check, would be one more {@link org.chapterhouse.catalog.course.CourseItemKind} with a column of its own.
 * Any change fires {@link org.chapterhouse.catalog.course.CourseChanged} inside the changing transaction. Uses
 * {@code catalog}, {@code catalog.edit}, {@code catalog.history} and what they use.
 */
package org.chapterhouse.catalog.course;

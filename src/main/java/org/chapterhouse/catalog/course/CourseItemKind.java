package org.chapterhouse.catalog.course;

/** What an item of a course asks of a learner. */
public enum CourseItemKind {

    /** To watch, or read, a session's recording. */
    SESSION,
    /** To read a material. */
    MATERIAL
}

package org.chapterhouse.learning.course;

/** How far a learner is with an item of a course. */
public sealed interface ItemProgress permits SessionProgress, MaterialProgress {

    /** Its place in the course, from 1. */
    int number();

    boolean started();

    boolean completed();
}

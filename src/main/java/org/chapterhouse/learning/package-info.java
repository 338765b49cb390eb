/**
 * What learners do and what they earn by it, a room each: {@code watch} counts what was really watched or read, {@code
 * completion} decides what is completed, {@code course} reads the way through a course, {@code history} is what was
 * watched when, {@code note} are private notes, {@code xapi} puts the history into statements. Uses {@code media},
 * {@code catalog}, {@code account}, {@code jobs}, {@code problem}.
 */
package org.chapterhouse.learning;

/**
 * What learners do and what they achieve, one package each: {@code watch} counts what was actually watched or read,
 * {@code completion} decides what is completed, {@code course} reads the progress through a course, {@code history} is
 * what was watched when, {@code note} holds private notes, and {@code xapi} turns the history into statements. Uses
 * {@code media}, {@code catalog}, {@code account}, {@code jobs}, {@code problem}.
 */
package org.chapterhouse.learning;

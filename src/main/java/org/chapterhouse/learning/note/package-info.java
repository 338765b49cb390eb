/**
 * What learners write down for themselves, at a place in a recording. Strictly private: every method is told whose
 * notes are meant, those of somebody else do not exist, and they never reach the search index. A note stays when its
 * session goes, but says no more what that was. Uses {@code media}, {@code catalog}, {@code account}, {@code jobs},
 * {@code problem}.
 */
package org.chapterhouse.learning.note;

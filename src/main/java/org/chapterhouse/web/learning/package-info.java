/**
 * Pages about learning: courses, "My learning" and notes. Only translates; the rules are in {@code learning}.
 */
package org.chapterhouse.web.learning;

/**
 * Editing many sessions at once on the desk. Only translates; the rules are in {@code catalog.bulk}.
 */
package org.chapterhouse.web.desk.bulk;

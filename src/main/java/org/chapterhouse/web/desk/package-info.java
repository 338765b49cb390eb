/**
 * The editors' desk: what needs attention, all sessions, and the page on which a session is corrected. Only translates;
 * the rules are in {@code catalog.edit} and {@code catalog.desk}.
 */
package org.chapterhouse.web.desk;

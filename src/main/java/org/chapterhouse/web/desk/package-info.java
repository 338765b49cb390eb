/**
 * The editors' desk: what needs attention, the lists of sessions and of the trash, and what its forms share. Only translates;
 * the rules are in {@code catalog.edit} and {@code catalog.desk}.
 */
package org.chapterhouse.web.desk;

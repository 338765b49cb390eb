/**
 * The desk for sessions: the page on which one is corrected, from its facts to its recording, captions, history and place in
 * the trash, and the caption editor. Only translates; the rules are in {@code catalog.edit}, {@code catalog.desk} and {@code
 * media.edit}.
 */
package org.chapterhouse.web.desk.session;

/**
 * The page of a session: its recording to watch, its transcript panel, slides, and where moments of it open. Only translates; everything is
 * below.
 */
package org.chapterhouse.web.session;

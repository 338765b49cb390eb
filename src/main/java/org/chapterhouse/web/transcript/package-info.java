/**
 * The page on which a transcript is read on end. Uses {@code web.session}. Only translates; everything is
 * below.
 */
package org.chapterhouse.web.transcript;

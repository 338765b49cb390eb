/**
 * The page of a session: player, transcript, slides, and links to its moments. Only translates; the rules are below.
 */
package org.chapterhouse.web.session;

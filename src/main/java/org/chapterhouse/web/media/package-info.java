/**
 * Recordings, materials, pictures of their pages, and captions as files, each behind the access check of its session.
 *
 * <p>The answers are written here and not by OmniFaces' {@code FileServlet}: its entity tag depends on the file's time,
 * so two servers would disagree; it refuses a set of ranges when one of them lies beyond the end, fails on a suffix
 * longer than the file, and its multipart answers lack the empty line after the headers of a part. Uses media, catalog,
 * account and problem.
 */
package org.chapterhouse.web.media;

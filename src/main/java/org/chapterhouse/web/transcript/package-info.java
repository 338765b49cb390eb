/**
 * The page for reading a whole transcript. Uses {@code web.session}. Only translates; the rules are below.
 */
package org.chapterhouse.web.transcript;

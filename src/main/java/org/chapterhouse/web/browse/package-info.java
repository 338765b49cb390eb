/**
 * Browsing: everything in the archive narrowed by facets, programs, and sessions as cards. Only translates; the rules
 * are in {@code catalog}.
 */
package org.chapterhouse.web.browse;

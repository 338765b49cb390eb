/**
 * Browsing: everything in the archive narrowed by facets, programs, and sessions as cards. Only translates; everything is
 * below.
 */
package org.chapterhouse.web.browse;

/**
 * Addresses: that of the site ({@link org.chapterhouse.site.SiteAddress}), and those of its pages and files, as pages
 * and the REST interface use them in links.
 *
 * <p>Decision: a package of its own below both, because they may not use each other and must lead to the same places.
 *
 * <p>Allowed dependencies: {@code search}, {@code media}, {@code catalog}.
 */
package org.chapterhouse.site;

/**
 * The addresses of the site: where it is ({@link org.chapterhouse.site.SiteAddress}), and its pages and files as pages and
 * the REST interface write them in links.
 *
 * <p>Decision: a package of its own below both, because they may not use each other and must lead to the same places.
 *
 * <p>Allowed dependencies: {@code search}, {@code media}, {@code catalog}.
 */
package org.chapterhouse.site;

/**
 * What every page shares: who the header greets, our scripts, style sheets, fonts and drawings as the build made them,
 * the security headers, and the one place where a {@code Problem} becomes an answer with a status and an error page.
 *
 * <p>Public pages are stateless and carry no inline script or style, so that their Content-Security-Policy needs no
 * exception; only pages with the template {@code tool.xhtml} use PrimeFaces and get its nonce.
 *
 * <p>A page reads the database in one transaction. Reading pages for people without a cookie are drawn once and kept until
 * the catalog changes. Uses account, catalog and problem.
 */
package org.chapterhouse.web.frame;

/**
 * What the tags of {@code /WEB-INF/tags} draw: the strip, the cover, times. Each class computes geometry or words from
 * values of the catalog and of learning, so that the views hold no arithmetic and can be tested without a browser.
 *
 * <p>Positions are SVG attributes, never as CSS: the Content-Security-Policy forbids style attributes. Uses catalog,
 * media and learning.
 */
package org.chapterhouse.web.ui;

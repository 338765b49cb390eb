/**
 * The page with the text of a slide deck or handout. Only translates; the rules are below.
 */
package org.chapterhouse.web.material;

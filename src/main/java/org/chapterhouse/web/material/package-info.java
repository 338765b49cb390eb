/**
 * The page on which the text of slides and handouts is read. Only translates; everything is
 * below.
 */
package org.chapterhouse.web.material;

/** The front page, which shows a little of everything. */
package org.chapterhouse.web.home;

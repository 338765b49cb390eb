/** Whether pages of other sites are still there: for readers beside each link, for editors on a page of its own. */
package org.chapterhouse.web.link;

/** The search page. Only translates between the address and {@code SessionSearch}. */
package org.chapterhouse.web.search;

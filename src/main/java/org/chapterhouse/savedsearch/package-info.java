/**
 * Saved searches: a name and the address of the search page with its filters, which is the same for everybody. Each
 * time it is opened, the results are those that the viewer may see then.
 *
 * <p>Allowed dependencies: {@code account}, {@code problem}.
 */
package org.chapterhouse.savedsearch;

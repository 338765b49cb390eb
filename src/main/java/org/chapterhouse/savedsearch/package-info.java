/**
 * The searches that people keep: a name and the address of the search page with its choices, which is the same whoever
 * opens it. What is found is decided anew each time, by what the viewer may see then.
 *
 * <p>Allowed dependencies: {@code account}, {@code problem}.
 */
package org.chapterhouse.savedsearch;

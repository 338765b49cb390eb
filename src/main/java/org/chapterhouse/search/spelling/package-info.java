/**
 * Other spellings of a query. What is proposed comes from what the viewer may see. A slip of the keyboard is forgiven
 * ({@link org.chapterhouse.search.spelling.SpelledSearch}) only where nothing has the words as they are typed, and the page
 * says so.
 *
 * <p>Outside of search, {@code SpelledSearch} and {@code CorrectedResults} are used.
 *
 * <p>Allowed dependencies: {@code search.find}, {@code search.query}, {@code search.index}, {@code account}, {@code problem}
 * and the Elasticsearch client.
 */
package org.chapterhouse.search.spelling;

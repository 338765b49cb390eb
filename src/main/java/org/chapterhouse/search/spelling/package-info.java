/**
 * Spelling corrections for a query, taken from what the viewer may see. A typing error is corrected automatically
 * ({@link org.chapterhouse.search.spelling.SpelledSearch}) only if no session contains the words as typed, and the
 * page says so.
 *
 * <p>Outside of search, {@code SpelledSearch} and {@code CorrectedResults} are used.
 *
 * <p>Allowed dependencies: {@code search.find}, {@code search.query}, {@code search.index}, {@code account},
 * {@code problem} and the Elasticsearch client.
 */
package org.chapterhouse.search.spelling;

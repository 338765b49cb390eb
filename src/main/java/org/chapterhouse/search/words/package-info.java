/**
 * Words as the index sees them, and where they stand in a text: what a search found, a page must mark.
 *
 * <p>Decision: pages are marked by the analyzers of the index themselves. Their one definition is {@code
 * search/session-index.json}; Lucene, which WildFly brings, reads texts by it here as Elasticsearch does there, so a
 * page needs no answer from Elasticsearch and no stemmer of its own.
 *
 * <p>Outside of search, {@code MarkedText}, {@code WordMarks} and {@code TextSearch} are used.
 *
 * <p>Allowed dependencies: {@code search.query}.
 */
package org.chapterhouse.search.words;

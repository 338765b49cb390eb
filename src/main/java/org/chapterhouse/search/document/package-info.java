/**
 * What is indexed: each session as one document with its passages, built from the current state of the database.
 *
 * <p>Decision: one document per session with its passages (20–40 seconds of speech, a slide, a page of a handout)
 * nested in it, so that one request ranks sessions, counts facets and finds moments.
 * {@link org.chapterhouse.search.document.SessionDocuments} makes many at once with a few queries. A document has
 * everything that a result shows, so that a search needs no database. Its structure is defined by
 * {@code search/session-index.json}; when changing it, raise the version in {@code IndexSchema}.
 *
 * <p>Outside of search, {@code MomentKind} is used.
 *
 * <p>Allowed dependencies: {@code community}, {@code media}, {@code catalog}; nothing else of search, and nothing of
 * Elasticsearch.
 */
package org.chapterhouse.search.document;

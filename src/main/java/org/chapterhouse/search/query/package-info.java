/**
 * What somebody asks for: a text taken apart into terms, phrases and exclusions, the facets that are chosen, and the names
 * that mean the same.
 *
 * <p>Decision: a text is taken apart once, where its {@link org.chapterhouse.search.query.SearchQuery} is made; requests,
 * marks, suggested spellings and pages read that. Other names come from the database and change at any time, so {@link
 * org.chapterhouse.search.query.Synonyms} adds them to the terms for each search. Names that mean the same are put into
 * the query, spellings into the index.
 *
 * <p>Outside of search, {@code SearchQuery}, {@code SearchFacet} and {@code Synonyms} are used.
 *
 * <p>Allowed dependencies: {@code search.document} for the kinds of places, {@code community}, {@code problem}; nothing of
 * Elasticsearch.
 */
package org.chapterhouse.search.query;

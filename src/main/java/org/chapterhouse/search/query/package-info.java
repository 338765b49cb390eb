/**
 * The query: a text parsed into terms, phrases and exclusions, the chosen facets, and synonyms.
 *
 * <p>Decision: a text is parsed once, when its {@link org.chapterhouse.search.query.SearchQuery} is made; requests,
 * highlights, spelling suggestions and pages use the result. Other names come from the database and change at any
 * time, so {@link org.chapterhouse.search.query.Synonyms} adds them to the terms for each search. Synonyms are added
 * to the query, spelling variants to the index.
 *
 * <p>Outside of search, {@code SearchQuery}, {@code SearchFacet} and {@code Synonyms} are used.
 *
 * <p>Allowed dependencies: {@code search.document} for the kinds of places, {@code community}, {@code problem};
 * nothing of Elasticsearch.
 */
package org.chapterhouse.search.query;

/**
 * Suggestions while typing, and related topics when nothing was found. All of them lead to something the viewer may
 * see.
 *
 * <p>Outside of search, {@code Suggestions}, {@code Suggestion}, {@code NamedThings}, {@code NamedThing} and
 * {@code RelatedTopics} are used.
 *
 * <p>Allowed dependencies: {@code search.query}, {@code search.index}, {@code search.document}, {@code community},
 * {@code catalog}, {@code account}, {@code problem} and the Elasticsearch client.
 */
package org.chapterhouse.search.suggest;

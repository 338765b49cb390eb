package org.chapterhouse.search;

/**
 * Something to narrow a search by.
 *
 * @param value what goes into the address: a slug or a year
 * @param label for people
 * @param count sessions that would be found with it, all other facets respected
 */
public record FacetValue(String value, String label, long count) {
}

package org.chapterhouse.search.find;

/**
 * Something to narrow a search by.
 *
 * @param value what goes into the address: a slug, a year, or a word for a kind of match or of content
 * @param label for people; kinds of match and of content are their own, pages have words for them
 * @param count sessions that would be found with it, all other facets respected
 */
public record FacetValue(String value, String label, long count) {}

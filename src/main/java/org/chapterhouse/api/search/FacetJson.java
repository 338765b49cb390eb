package org.chapterhouse.api.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.chapterhouse.search.find.FacetValue;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.query.SearchFacet;

/**
 * One value by which a search can be narrowed.
 *
 * @param value for the parameter
 * @param label for people
 * @param count sessions that there would be with it
 */
public record FacetJson(String value, String label, long count) {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.US);

    /** Parameter → its values. */
    static Map<String, List<FacetJson>> all(SearchResults found) {
        Map<String, List<FacetJson>> facets = new LinkedHashMap<>();
        for (SearchFacet facet : SearchFacet.values()) {
            facets.put(
                    facet.parameter(),
                    found.facet(facet).stream().map(value -> of(facet, value)).toList());
        }
        return facets;
    }

    private static FacetJson of(SearchFacet facet, FacetValue value) {
        String label =
                switch (facet) {
                    case KIND -> MESSAGES.getString("search.kind." + value.value());
                    case HAS -> MESSAGES.getString("browse.has." + value.value());
                    default -> value.label();
                };
        return new FacetJson(value.value(), label, value.count());
    }
}

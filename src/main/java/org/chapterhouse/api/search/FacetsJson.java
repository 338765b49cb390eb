package org.chapterhouse.api.search;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.query.SearchFacet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a search can be narrowed: each member is a parameter of it, with the values it may be set to. */
@Schema(name = "Facets")
public record FacetsJson(
        List<Value> kind,
        List<Value> program,
        List<Value> topic,
        List<Value> year,
        List<Value> chapter,
        List<Value> presenter,
        List<Value> has) {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.US);

    /**
     * @param value for the parameter
     * @param label for people
     * @param count sessions that there would be with it
     */
    @Schema(name = "FacetValue")
    public record Value(String value, String label, long count) {}

    static FacetsJson of(SearchResults found) {
        return new FacetsJson(
                values(found, SearchFacet.KIND),
                values(found, SearchFacet.PROGRAM),
                values(found, SearchFacet.TOPIC),
                values(found, SearchFacet.YEAR),
                values(found, SearchFacet.CHAPTER),
                values(found, SearchFacet.PRESENTER),
                values(found, SearchFacet.HAS));
    }

    private static List<Value> values(SearchResults found, SearchFacet facet) {
        return found.facet(facet).stream()
                .map(value -> new Value(value.value(), label(facet, value.value(), value.label()), value.count()))
                .toList();
    }

    private static String label(SearchFacet facet, String value, String label) {
        return switch (facet) {
            case KIND -> MESSAGES.getString("search.kind." + value);
            case HAS -> MESSAGES.getString("browse.has." + value);
            default -> label;
        };
    }
}

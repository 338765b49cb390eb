package org.chapterhouse.api.search;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import org.chapterhouse.search.find.FacetValue;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
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

    private static final int LARGEST = 50;
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.US);

    /**
     * @param value for the parameter
     * @param label for people
     * @param count sessions that there would be with it
     */
    @Schema(name = "FacetValue")
    public record Value(String value, String label, long count) {}

    static FacetsJson of(SearchResults found, SearchQuery query) {
        return new FacetsJson(
                values(found, query, SearchFacet.KIND),
                values(found, query, SearchFacet.PROGRAM),
                values(found, query, SearchFacet.TOPIC),
                values(found, query, SearchFacet.YEAR),
                values(found, query, SearchFacet.CHAPTER),
                values(found, query, SearchFacet.PRESENTER),
                values(found, query, SearchFacet.HAS));
    }

    /** The largest, and those that are chosen: whoever narrows by a small one wants to see it. */
    private static List<Value> values(SearchResults found, SearchQuery query, SearchFacet facet) {
        List<FacetValue> all = found.facet(facet);
        return IntStream.range(0, all.size())
                .filter(i ->
                        i < LARGEST || query.chosen(facet).contains(all.get(i).value()))
                .mapToObj(all::get)
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

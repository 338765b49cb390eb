package org.chapterhouse.api.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;

import jakarta.ws.rs.core.MultivaluedMap;

/** What the parameters of a search say. A value that is none of those listed is refused with {@link Invalid}. */
final class SearchParameters {

    private SearchParameters() {}

    static Mode mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.api.mode"));
    }

    static boolean asTyped(String name) {
        return switch (name) {
            case "likely" -> false;
            case "typed" -> true;
            default -> throw new Invalid("problem.api.spelling");
        };
    }

    static boolean counted(String name) {
        return switch (name) {
            case "largest" -> true;
            case "none" -> false;
            default -> throw new Invalid("problem.api.facets");
        };
    }

    static Order order(String name) {
        return switch (name) {
            case "relevance" -> Order.RELEVANCE;
            case "newest" -> Order.NEWEST;
            default -> throw new Invalid("problem.api.sort");
        };
    }

    static Map<SearchFacet, Set<String>> chosen(MultivaluedMap<String, String> parameters) {
        return Arrays.stream(SearchFacet.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        facet -> Set.copyOf(parameters.getOrDefault(facet.parameter(), List.of()))));
    }
}

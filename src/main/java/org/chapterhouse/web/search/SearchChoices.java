package org.chapterhouse.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Facet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The search that the current address asks for, be it of the search page or of its feed, or of a form that saves it.
 */
@RequestScoped
class SearchChoices {

    static final String SPELLING = "spelling";
    /** Look for the words as they are typed, even if nothing has them. */
    static final String AS_TYPED = "typed";

    /** All that makes a search, in the order of an address; the page of its results does not. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("q", SPELLING, "mode", "sort"),
                    Arrays.stream(SearchFacet.values()).map(SearchFacet::parameter))
            .toList();

    @Inject
    private Choices choices;

    /** One value of one of its parameters, for a form to send along. */
    public record Field(String name, String value) {}

    /** What to search for; may be empty. */
    String text() {
        return choices.one("q").strip();
    }

    boolean asTyped() {
        return choices.one(SPELLING).equals(AS_TYPED);
    }

    boolean newestFirst() {
        return choices.one("sort").equals("newest");
    }

    Set<String> chosen(String facet) {
        return choices.set(facet);
    }

    /** What the values of a facet are looked for by; empty where they are not. */
    String like(String facet) {
        return choices.one(facet + Facet.LIKE).strip();
    }

    /** @throws org.chapterhouse.problem.Invalid if the text is longer than a search may be */
    SearchQuery query(Order order, int page, int size) {
        Map<SearchFacet, Set<String>> chosen = Arrays.stream(SearchFacet.values())
                .collect(Collectors.toMap(Function.identity(), facet -> choices.set(facet.parameter())));
        return new SearchQuery(text(), mode(), chosen, order, page, size);
    }

    Mode mode() {
        return Arrays.stream(Mode.values())
                .filter(mode -> value(mode).equals(choices.one("mode")))
                .findFirst()
                .orElse(Mode.BOTH);
    }

    /** How an address writes it. */
    static String value(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The page of the results, from 1. */
    int page() {
        return choices.page();
    }

    PageAddress address(String path) {
        PageAddress address = PageAddress.of(path);
        for (String name : NAMES) {
            address = address.with(name, values(name));
        }
        return address;
    }

    /** What decides, beside the text, which moments of a session are found. */
    PageAddress ofMoments() {
        return PageAddress.of("").with("mode", values("mode")).with("kind", values("kind"));
    }

    /** The same for every way to write the same search, and empty where nothing is searched for. */
    String canonical() {
        PageAddress address = PageAddress.of("").with("q", List.of(text()));
        for (String name : NAMES.subList(1, NAMES.size())) {
            address = address.with(name, values(name).stream().sorted().toList());
        }
        return text().isEmpty() ? "" : address.toString().substring(1);
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        NAMES.forEach(name -> values(name).forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    /** Leaves out defaults and unknown modes and orders. */
    private List<String> values(String name) {
        return switch (name) {
            case "mode" -> mode() == Mode.BOTH ? List.of() : List.of(value(mode()));
            case SPELLING -> asTyped() ? List.of(AS_TYPED) : List.of();
            case "sort" -> newestFirst() ? List.of("newest") : List.of();
            default -> choices.all(name);
        };
    }
}

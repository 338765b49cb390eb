package org.chapterhouse.web.catalog;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.BrowseFilter;
import org.chapterhouse.catalog.BrowseFilter.Order;
import org.chapterhouse.catalog.Holding;
import org.chapterhouse.web.ui.PageAddress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the address of the browse page asks for. Anything that makes no sense counts as not asked for. */
@RequestScoped
public class BrowseRequest {

    private static final List<String> NAMES = List.of("program", "topic", "has", "presenter", "from", "to", "sort", "page");

    @Inject
    private HttpServletRequest request;

    BrowseFilter filter(int size) {
        return new BrowseFilter(chosen("program"), chosen("topic"), chosen("presenter"), year("from"), year("to"),
                holdings(), order(), page(), size);
    }

    Set<String> chosen(String name) {
        return Set.copyOf(values(name));
    }

    /** The first value, or an empty text. */
    String one(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    Integer year(String name) {
        return one(name).matches("\\d{4}") ? Integer.valueOf(one(name)) : null;
    }

    int page() {
        return one("page").matches("[1-9]\\d{0,6}") ? Integer.parseInt(one("page")) : 1;
    }

    Order order() {
        return Arrays.stream(Order.values()).filter(order -> order.name().equalsIgnoreCase(one("sort"))).findFirst()
                .orElse(Order.NEWEST);
    }

    /** This page with everything that was chosen. */
    PageAddress address() {
        PageAddress address = PageAddress.of("/browse");
        for (String name : NAMES) {
            address = address.with(name, values(name));
        }
        return address;
    }

    static String value(Holding holding) {
        return holding.name().toLowerCase(Locale.ROOT);
    }

    private Set<Holding> holdings() {
        return Arrays.stream(Holding.values()).filter(holding -> values("has").contains(value(holding)))
                .collect(Collectors.toSet());
    }

    private List<String> values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of()
                : List.copyOf(new LinkedHashSet<>(Arrays.stream(values).filter(value -> !value.isBlank()).toList()));
    }
}

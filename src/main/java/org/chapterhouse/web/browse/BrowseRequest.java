package org.chapterhouse.web.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.browse.BrowseFilter;
import org.chapterhouse.catalog.browse.BrowseFilter.Order;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the address of the browse page asks for. Anything that makes no sense counts as not asked for. */
@RequestScoped
public class BrowseRequest {

    private static final List<String> NAMES = List.of("program", "topic", "has", "presenter", "from", "to", "sort");

    @Inject
    private Choices choices;

    BrowseFilter filter(int size) {
        return new BrowseFilter(
                chosen("program"),
                chosen("topic"),
                chosen("presenter"),
                year("from"),
                year("to"),
                contents(),
                order(),
                page(),
                size);
    }

    Set<String> chosen(String name) {
        return choices.set(name);
    }

    String one(String name) {
        return choices.one(name);
    }

    int page() {
        return choices.page();
    }

    Integer year(String name) {
        return one(name).matches("\\d{4}") ? Integer.valueOf(one(name)) : null;
    }

    Order order() {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().equalsIgnoreCase(one("sort")))
                .findFirst()
                .orElse(Order.WATCHABLE);
    }

    /** This page with everything that was chosen, at its first page. */
    PageAddress address() {
        return choices.address("/browse", NAMES);
    }

    static String value(SessionContent content) {
        return content.name().toLowerCase(Locale.ROOT);
    }

    private Set<SessionContent> contents() {
        return Arrays.stream(SessionContent.values())
                .filter(content -> chosen("has").contains(value(content)))
                .collect(Collectors.toSet());
    }
}

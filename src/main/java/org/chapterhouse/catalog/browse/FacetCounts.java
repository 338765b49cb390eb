package org.chapterhouse.catalog.browse;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.SessionContent;

/** Filters rows and counts each facet with the other facets applied. */
class FacetCounts {

    private enum Facet {
        PROGRAM,
        TOPIC,
        PRESENTER,
        YEAR,
        CONTENT
    }

    private final BrowseFilter filter;
    private final List<BrowseRow> rows;
    private final Map<Facet, Predicate<BrowseRow>> tests = new EnumMap<>(Facet.class);

    FacetCounts(BrowseFilter filter, List<BrowseRow> rows) {
        this.filter = filter;
        this.rows = rows;
        tests.put(Facet.PROGRAM, anyOf(filter.programs(), BrowseRow::programs));
        tests.put(Facet.TOPIC, anyOf(filter.topics(), BrowseRow::topics));
        tests.put(Facet.PRESENTER, anyOf(filter.presenters(), BrowseRow::presenters));
        tests.put(Facet.YEAR, this::inYears);
        tests.put(Facet.CONTENT, row -> row.contents().containsAll(filter.contents()));
    }

    List<BrowseRow> matches() {
        return matchingAllBut(EnumSet.noneOf(Facet.class));
    }

    BrowseResult result(List<Long> page) {
        return new BrowseResult(
                matches().size(),
                rows.size(),
                page,
                frequent(count(Facet.PROGRAM, BrowseRow::programs)),
                frequent(count(Facet.TOPIC, BrowseRow::topics)),
                frequent(count(Facet.PRESENTER, BrowseRow::presenters)),
                new TreeMap<>(count(Facet.YEAR, l -> l.year() == null ? List.of() : List.of(l.year()))),
                contents());
    }

    private Map<SessionContent, Integer> contents() {
        // Everything chosen must be there at once, so each is counted among what already matches.
        Map<SessionContent, Integer> counts = new EnumMap<>(SessionContent.class);
        matches().forEach(row -> row.contents().forEach(content -> counts.merge(content, 1, Integer::sum)));
        return counts;
    }

    private <V> Map<V, Integer> count(Facet facet, Function<BrowseRow, ? extends Collection<V>> values) {
        return matchingAllBut(EnumSet.of(facet)).stream()
                .flatMap(row -> values.apply(row).stream().distinct())
                .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
    }

    private static Map<String, Integer> frequent(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private List<BrowseRow> matchingAllBut(Set<Facet> leftOut) {
        return rows.stream()
                .filter(row -> tests.entrySet().stream()
                        .allMatch(test -> leftOut.contains(test.getKey())
                                || test.getValue().test(row)))
                .toList();
    }

    private static Predicate<BrowseRow> anyOf(Set<String> chosen, Function<BrowseRow, List<String>> values) {
        return row -> chosen.isEmpty() || !Collections.disjoint(chosen, values.apply(row));
    }

    private boolean inYears(BrowseRow row) {
        if (filter.fromYear() == null && filter.toYear() == null) {
            return true;
        }
        return row.year() != null
                && (filter.fromYear() == null || row.year() >= filter.fromYear())
                && (filter.toYear() == null || row.year() <= filter.toYear());
    }
}

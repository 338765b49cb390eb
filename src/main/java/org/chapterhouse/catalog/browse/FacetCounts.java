package org.chapterhouse.catalog.browse;

import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.chapterhouse.catalog.SessionContent;

/** Filters rows and counts each facet with the other facets applied, in one go through the rows. */
class FacetCounts {

    private enum Facet {
        PROGRAM,
        TOPIC,
        PRESENTER,
        YEAR,
        CONTENT
    }

    private final BrowseFilter filter;
    private final int all;
    private final Map<Facet, Predicate<BrowseRow>> tests = new EnumMap<>(Facet.class);
    private final List<BrowseRow> matches = new ArrayList<>();
    private final Map<String, Integer> programs = new HashMap<>();
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> presenters = new HashMap<>();
    private final Map<Integer, Integer> years = new TreeMap<>();
    private final Map<SessionContent, Integer> contents = new EnumMap<>(SessionContent.class);

    FacetCounts(BrowseFilter filter, List<BrowseRow> rows) {
        this.filter = filter;
        this.all = rows.size();
        tests.put(Facet.PROGRAM, anyOf(filter.programs(), BrowseRow::programs));
        tests.put(Facet.TOPIC, anyOf(filter.topics(), BrowseRow::topics));
        tests.put(Facet.PRESENTER, anyOf(filter.presenters(), BrowseRow::presenters));
        tests.put(Facet.YEAR, this::inYears);
        tests.put(Facet.CONTENT, row -> row.contents().containsAll(filter.contents()));
        rows.forEach(this::count);
    }

    List<BrowseRow> matches() {
        return matches;
    }

    BrowseResult result(List<Long> sessions) {
        return new BrowseResult(
                matches.size(),
                all,
                sessions,
                frequent(programs),
                frequent(topics),
                frequent(presenters),
                unmodifiableMap(years),
                unmodifiableMap(contents));
    }

    /** What fails one facet alone counts there: choosing its value as well would show it. */
    private void count(BrowseRow row) {
        Facet failed = null;
        for (Map.Entry<Facet, Predicate<BrowseRow>> test : tests.entrySet()) {
            if (!test.getValue().test(row)) {
                if (failed != null) {
                    return;
                }
                failed = test.getKey();
            }
        }
        if (failed == null) {
            matches.add(row);
            for (Facet facet : Facet.values()) {
                count(row, facet);
            }
        } else if (failed != Facet.CONTENT) {
            // Contents chosen must all be there at once, so each is counted among what already matches.
            count(row, failed);
        }
    }

    private void count(BrowseRow row, Facet facet) {
        switch (facet) {
            case PROGRAM -> add(row.programs(), programs);
            case TOPIC -> add(row.topics(), topics);
            case PRESENTER -> add(row.presenters(), presenters);
            case YEAR -> add(row.year() == null ? List.of() : List.of(row.year()), years);
            case CONTENT -> add(row.contents(), contents);
        }
    }

    private static <V> void add(Collection<V> values, Map<V, Integer> counts) {
        values.stream().distinct().forEach(value -> counts.merge(value, 1, Integer::sum));
    }

    private static Map<String, Integer> frequent(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return unmodifiableMap(sorted);
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

package org.chapterhouse.catalog;

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

/** Filters listings and counts each facet with the other facets applied. */
class FacetCounts {

    private enum Facet { PROGRAM, TOPIC, PRESENTER, YEAR, HOLDING }

    private final BrowseFilter filter;
    private final List<Listing> listings;
    private final Map<Facet, Predicate<Listing>> tests = new EnumMap<>(Facet.class);

    FacetCounts(BrowseFilter filter, List<Listing> listings) {
        this.filter = filter;
        this.listings = listings;
        tests.put(Facet.PROGRAM, anyOf(filter.programs(), Listing::programs));
        tests.put(Facet.TOPIC, anyOf(filter.topics(), Listing::topics));
        tests.put(Facet.PRESENTER, anyOf(filter.presenters(), Listing::presenters));
        tests.put(Facet.YEAR, this::inYears);
        tests.put(Facet.HOLDING, listing -> listing.holdings().containsAll(filter.holdings()));
    }

    List<Listing> matches() {
        return matchingAllBut(EnumSet.noneOf(Facet.class));
    }

    BrowseResult result(List<Session> page) {
        return new BrowseResult(matches().size(), listings.size(), page,
                frequent(count(Facet.PROGRAM, Listing::programs)),
                frequent(count(Facet.TOPIC, Listing::topics)),
                frequent(count(Facet.PRESENTER, Listing::presenters)),
                new TreeMap<>(count(Facet.YEAR, l -> l.year() == null ? List.of() : List.of(l.year()))),
                holdings());
    }

    private Map<Holding, Integer> holdings() {
        // Holdings must all be there at once, so each is counted among what already matches.
        Map<Holding, Integer> counts = new EnumMap<>(Holding.class);
        matches().forEach(listing -> listing.holdings().forEach(holding -> counts.merge(holding, 1, Integer::sum)));
        return counts;
    }

    private <V> Map<V, Integer> count(Facet facet, Function<Listing, ? extends Collection<V>> values) {
        return matchingAllBut(EnumSet.of(facet)).stream().flatMap(listing -> values.apply(listing).stream().distinct())
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

    private List<Listing> matchingAllBut(Set<Facet> leftOut) {
        return listings.stream()
                .filter(listing -> tests.entrySet().stream()
                        .allMatch(test -> leftOut.contains(test.getKey()) || test.getValue().test(listing)))
                .toList();
    }

    private static Predicate<Listing> anyOf(Set<String> chosen, Function<Listing, List<String>> values) {
        return listing -> chosen.isEmpty() || !Collections.disjoint(chosen, values.apply(listing));
    }

    private boolean inYears(Listing listing) {
        if (filter.fromYear() == null && filter.toYear() == null) {
            return true;
        }
        return listing.year() != null && (filter.fromYear() == null || listing.year() >= filter.fromYear())
                && (filter.toYear() == null || listing.year() <= filter.toYear());
    }
}

package org.chapterhouse.catalog.browse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;

import org.chapterhouse.catalog.SessionContent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * All that a viewer may see, in the order of a filter and counted by it. The answers to filters that people use are kept,
 * since most ask for the first pages of the same few.
 */
final class Listing {

    /** Ids of sessions in all answers together; a few megabytes. */
    private static final long MOST_KEPT = 500_000;
    /** What an answer takes besides: its counts. */
    private static final int ALWAYS = 500;

    private final List<BrowseRow> rows;
    private final LoadingCache<BrowseFilter, BrowseResult> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((BrowseFilter filter, BrowseResult result) -> ALWAYS + result.total())
            .build(this::all);

    Listing(List<BrowseRow> rows) {
        this.rows = List.copyOf(rows);
    }

    BrowseResult find(BrowseFilter filter) {
        return answers.get(filter.unpaged()).page(filter.page(), filter.size());
    }

    /** With every session that matches. */
    private BrowseResult all(BrowseFilter filter) {
        FacetCounts counts = new FacetCounts(filter, rows);
        return counts.result(counts.matches().stream()
                .sorted(order(filter.order()))
                .map(BrowseRow::id)
                .toList());
    }

    private static Comparator<BrowseRow> order(BrowseFilter.Order order) {
        Comparator<BrowseRow> byTitle =
                comparing(BrowseRow::title, String.CASE_INSENSITIVE_ORDER).thenComparing(BrowseRow::id);
        Comparator<BrowseRow> newest =
                comparing(BrowseRow::heldOn, nullsLast(reverseOrder())).thenComparing(byTitle);
        return switch (order) {
            case WATCHABLE ->
                comparing((BrowseRow row) -> !row.contents().contains(SessionContent.RECORDING))
                        .thenComparing(newest);
            case NEWEST -> newest;
            case OLDEST ->
                comparing(BrowseRow::heldOn, nullsLast(naturalOrder())).thenComparing(byTitle);
            case TITLE -> byTitle;
        };
    }
}

package org.chapterhouse.catalog.browse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.SessionContent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Browsing with facets, from the database so that it also works while the search server is away. Of every session a slim
 * row is kept in memory until the catalog changes; filtering and counting happen there, which for the thousands of
 * sessions an archive of this kind can have is quicker than one count query a facet.
 */
@ApplicationScoped
public class Browse {

    @Inject
    private BrowseRows rows;

    public BrowseResult find(BrowseFilter filter, Viewer viewer) {
        FacetCounts counts = new FacetCounts(filter, rows.visibleTo(viewer));
        List<Long> page = counts.matches().stream()
                .sorted(order(filter.order()))
                .skip((filter.page() - 1L) * filter.size())
                .limit(filter.size())
                .map(BrowseRow::id)
                .toList();
        return counts.result(page);
    }

    private static Comparator<BrowseRow> order(BrowseFilter.Order order) {
        Comparator<BrowseRow> byTitle = comparing(BrowseRow::title, String.CASE_INSENSITIVE_ORDER);
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

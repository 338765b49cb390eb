package org.chapterhouse.catalog.browse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Browsing with facets, straight from the database so that it also works while the search server is away. One query
 * brings a slim row of every visible session; filtering and counting happen here, which for the thousands of sessions
 * an archive of this kind can have is quicker than one count query a facet.
 */
@ApplicationScoped
@Transactional
public class Browse {

    private static final String ROWS = read("browse.sql");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    public BrowseResult find(BrowseFilter filter, Viewer viewer) {
        FacetCounts counts = new FacetCounts(filter, rows(viewer));
        List<BrowseRow> matches = counts.matches();
        List<Long> page = matches.stream()
                .sorted(order(filter.order()))
                .skip((filter.page() - 1L) * filter.size())
                .limit(filter.size())
                .map(BrowseRow::id)
                .toList();
        return counts.result(sessions.withIds(page, viewer));
    }

    private List<BrowseRow> rows(Viewer viewer) {
        String visible = Access.readable(viewer).stream().map(Enum::name).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows =
                entities.createNativeQuery(ROWS).setParameter(1, visible).getResultStream();
        return rows.map(BrowseRow::of).toList();
    }

    private static Comparator<BrowseRow> order(BrowseFilter.Order order) {
        Comparator<BrowseRow> byTitle = comparing(BrowseRow::title, String.CASE_INSENSITIVE_ORDER);
        return switch (order) {
            case NEWEST ->
                comparing(BrowseRow::heldOn, nullsLast(reverseOrder())).thenComparing(byTitle);
            case OLDEST ->
                comparing(BrowseRow::heldOn, nullsLast(naturalOrder())).thenComparing(byTitle);
            case TITLE -> byTitle;
        };
    }

    private static String read(String file) {
        try (InputStream sql = Browse.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

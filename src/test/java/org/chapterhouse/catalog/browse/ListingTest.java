package org.chapterhouse.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.browse.BrowseFilter.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingTest {

    private static final int SIZE = 7;
    private static final List<BrowseRow> ROWS = rows();
    private final Listing listing = new Listing(ROWS);

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherInOrder(Order order) {
        List<Long> expected =
                ROWS.stream().sorted(expected(order)).map(BrowseRow::id).toList();
        List<Long> paged = IntStream.rangeClosed(1, ROWS.size() / SIZE + 2)
                .mapToObj(page -> listing.find(filter(Set.of(), order, page)))
                .flatMap(result -> result.sessions().stream())
                .toList();
        assertThat(paged).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatMatchesKeepsItsOrder(Order order) {
        BrowseResult found = listing.find(filter(Set.of("cae"), order, 2));
        List<Long> expected = ROWS.stream()
                .filter(row -> row.programs().contains("cae"))
                .sorted(expected(order))
                .map(BrowseRow::id)
                .toList();
        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.all()).isEqualTo(ROWS.size());
        assertThat(found.sessions()).isEqualTo(expected.subList(SIZE, 2 * SIZE));
    }

    /** Dates as text, which sorts like the calendar; unknown ones last; then titles in any case, then ids. */
    private static Comparator<BrowseRow> expected(Order order) {
        Comparator<BrowseRow> byTitle = Comparator.comparing(
                        (BrowseRow row) -> row.title().toLowerCase(Locale.ROOT))
                .thenComparing(BrowseRow::id);
        Comparator<BrowseRow> unknownLast = Comparator.comparing(row -> row.heldOn() == null);
        Comparator<BrowseRow> byDate = Comparator.comparing(row -> String.valueOf(row.heldOn()));
        Comparator<BrowseRow> newest =
                unknownLast.thenComparing(byDate.reversed()).thenComparing(byTitle);
        return switch (order) {
            case WATCHABLE ->
                Comparator.comparing((BrowseRow row) -> row.contents().isEmpty())
                        .thenComparing(newest);
            case NEWEST -> newest;
            case OLDEST -> unknownLast.thenComparing(byDate).thenComparing(byTitle);
            case TITLE -> byTitle;
        };
    }

    private static BrowseFilter filter(Set<String> programs, Order order, int page) {
        return new BrowseFilter(programs, Set.of(), Set.of(), null, null, Set.of(), order, page, SIZE);
    }

    private static List<BrowseRow> rows() {
        Random dice = new Random(3);
        List<String> dates = Stream.of("2019", "2019-02", "2019-02-27", "2019-10-01", "2020", "1999-12-31", "")
                .toList();
        return IntStream.range(0, 100)
                .mapToObj(id -> new BrowseRow(
                        id,
                        List.of("Budget", "budget", "Advocacy", "census", "Élan")
                                .get(dice.nextInt(5)),
                        date(dates.get(dice.nextInt(dates.size()))),
                        List.of(dice.nextBoolean() ? "cae" : "lcti"),
                        List.of(),
                        List.of(),
                        dice.nextBoolean() ? Set.of(SessionContent.RECORDING) : Set.of()))
                .toList();
    }

    private static PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }
}

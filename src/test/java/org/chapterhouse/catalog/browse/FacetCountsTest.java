package org.chapterhouse.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionContent;
import org.junit.jupiter.api.Test;

class FacetCountsTest {

    private static final List<BrowseRow> ROWS = List.of(
            row(1, "2017-09-27", "cae", "school-libraries", Set.of(SessionContent.RECORDING, SessionContent.SLIDES)),
            row(2, "2019-02", "cae", "2020-census", Set.of(SessionContent.RECORDING)),
            row(3, "2016", "lcti", "messaging", Set.of()),
            row(4, null, "ppa", "messaging", Set.of()));

    @Test
    void aFacetIgnoresItsOwnChoiceAndRespectsTheOthers() {
        BrowseResult result = find(filter(Set.of("cae"), Set.of(), null, null, Set.of()));
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.programs()).containsExactlyInAnyOrderEntriesOf(Map.of("cae", 2, "lcti", 1, "ppa", 1));
        assertThat(result.topics()).containsOnlyKeys("school-libraries", "2020-census");
    }

    @Test
    void choicesWithinAFacetWidenAndFacetsNarrow() {
        assertThat(find(filter(Set.of("cae", "lcti"), Set.of(), null, null, Set.of()))
                        .total())
                .isEqualTo(3);
        assertThat(find(filter(Set.of("cae", "lcti"), Set.of("messaging"), null, null, Set.of()))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anUnknownDateMatchesNoYear() {
        assertThat(find(filter(Set.of(), Set.of(), 1900, 2100, Set.of())).total())
                .isEqualTo(3);
        assertThat(find(filter(Set.of(), Set.of(), null, null, Set.of())).years())
                .containsOnlyKeys(2016, 2017, 2019);
    }

    @Test
    void holdingsMustAllBeThere() {
        assertThat(find(filter(Set.of(), Set.of(), null, null, Set.of(SessionContent.RECORDING, SessionContent.SLIDES)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anUnknownValueMatchesNothing() {
        assertThat(find(filter(Set.of("no-such-program"), Set.of(), null, null, Set.of()))
                        .total())
                .isZero();
    }

    private static BrowseResult find(BrowseFilter filter) {
        return new FacetCounts(filter, ROWS).result(List.of());
    }

    private static BrowseFilter filter(
            Set<String> programs, Set<String> topics, Integer from, Integer to, Set<SessionContent> contents) {
        return new BrowseFilter(programs, topics, Set.of(), from, to, contents, BrowseFilter.Order.NEWEST, 1, 20);
    }

    private static BrowseRow row(long id, String date, String program, String topic, Set<SessionContent> contents) {
        return new BrowseRow(
                id,
                "Session " + id,
                date == null ? null : PartialDate.parse(date),
                List.of(program),
                List.of(topic),
                List.of(),
                contents);
    }
}

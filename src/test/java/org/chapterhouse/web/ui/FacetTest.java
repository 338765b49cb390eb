package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FacetTest {

    private static final Map<String, Integer> COUNTS = new LinkedHashMap<>();

    static {
        IntStream.range(0, 120).forEach(i -> COUNTS.put("p" + i, 200 - i));
    }

    @Test
    void theLargestAreListedAndThoseChosenComeFirst() {
        Facet facet = facet(Set.of("p99", "gone"), "");
        assertThat(facet.many()).isTrue();
        assertThat(facet.choices()).extracting(Facet.Choice::value).startsWith("p99", "gone", "p0", "p1");
        assertThat(facet.choices()).hasSize(52);
        assertThat(facet.top()).hasSize(7);
        assertThat(facet.rest()).hasSize(45);
    }

    @Test
    void othersAreFoundByAPartOfTheirNames() {
        Facet facet = facet(Set.of("p3"), "JOSE 11");
        assertThat(facet.top())
                .extracting(Facet.Choice::value)
                .containsExactly(
                        "p3", "p11", "p110", "p111", "p112", "p113", "p114", "p115", "p116", "p117", "p118", "p119");
        assertThat(facet.rest()).isEmpty();
    }

    @Test
    void whatHasNoNameForTheViewerIsLeftOut() {
        Facet facet = Facet.of("presenter", COUNTS, Set.of("p1"), value -> value.equals("p2") ? "Ann" : null, "");
        assertThat(facet.choices()).extracting(Facet.Choice::label).containsExactly("Ann");
    }

    private static Facet facet(Set<String> chosen, String like) {
        return Facet.of("presenter", COUNTS, chosen, value -> "José " + value.substring(1), like);
    }
}

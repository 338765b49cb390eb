package org.chapterhouse.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.Test;

class TextSearchTest {

    private static final List<String> SPOKEN =
            List.of("We recruit volunteers and keep", "them. Volunteers need", "recruiting every year.");
    private static final List<String> SLIDE = List.of("Recruit", "Volunteers");

    private static List<List<String>> found(String question, List<List<String>> texts) {
        List<List<TextSearch.Place>> places = TextSearch.find(SearchQuery.ofPage(question), texts);
        return IntStream.range(0, texts.size())
                .mapToObj(text -> places.get(text).stream()
                        .map(place -> place.stretches().stream()
                                .map(part -> texts.get(text).get(part.line()).substring(part.from(), part.to()))
                                .collect(Collectors.joining(" / ")))
                        .toList())
                .toList();
    }

    @Test
    void wordsThatStandTogetherAreFoundOnlyThere() {
        assertThat(found("recruiting volunteers", List.of(SPOKEN))).containsExactly(List.of("recruit volunteers"));
    }

    @Test
    void twentyThousandLinesAreSearchedAtOnce() {
        List<String> lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "Line " + i + " says volunteers again")
                .toList();
        assertThat(assertTimeout(
                        Duration.ofSeconds(10),
                        () -> found("volunteers", List.of(lines)).get(0)))
                .hasSize(20_000);
    }

    @Test
    void aPhraseMayRunOverLines() {
        assertThat(found("keep them", List.of(SPOKEN))).containsExactly(List.of("keep / them"));
        assertThat(found("recruit volunteer", List.of(SLIDE))).containsExactly(List.of("Recruit / Volunteers"));
    }

    @Test
    void whereTheWordsStandTogetherNowhereEachIsFound() {
        assertThat(found("yearly volunteers", List.of(SPOKEN, SLIDE)))
                .containsExactly(List.of("volunteers", "Volunteers"), List.of("Volunteers"));
    }

    @Test
    void whereTheyStandTogetherInOneTextTheOthersAreSearchedForThatToo() {
        assertThat(found("them volunteers", List.of(SPOKEN, SLIDE)))
                .containsExactly(List.of("them. Volunteers"), List.of());
    }

    @Test
    void nothingIsFoundWithoutAWord() {
        assertThat(found("", List.of(SPOKEN))).containsExactly(List.of());
        assertThat(found("?!", List.of(SPOKEN))).containsExactly(List.of());
        assertThat(found("x", List.of(List.of()))).containsExactly(List.of());
    }

    @Test
    void aWordRepeatedThousandsOfTimesIsSearchedAtOnce() {
        assertThat(found("na ".repeat(600), List.of(List.of("na ".repeat(20_000))))
                        .get(0))
                .isNotEmpty();
    }
}

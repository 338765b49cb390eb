package org.chapterhouse.catalog.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class FieldChangesTest {

    private record Details(String title, Integer year, List<String> words) {}

    private static final Details BEFORE = new Details("T", 2019, List.of("a", "b"));

    @Test
    void equalStatesDifferInNothing() {
        assertThat(FieldChanges.between(BEFORE, new Details("T", 2019, List.of("a", "b"))))
                .isEmpty();
    }

    @Test
    void eachFieldThatDiffersIsAChange() {
        assertThat(FieldChanges.between(BEFORE, new Details("U", 2019, List.of("b"))))
                .extracting(FieldChange::toString)
                .containsExactly("title: T → U", "words: a\nb → b");
    }

    @Test
    void valuesThatReadAlikeMayStillDiffer() {
        assertThat(FieldChanges.between(BEFORE, new Details("T", 2019, List.of("a\nb"))))
                .hasSize(1);
    }

    @Test
    void whatIsNewChangesFromNothing() {
        assertThat(FieldChanges.between(null, new Details("T", null, List.of())))
                .extracting(FieldChange::toString)
                .containsExactly("title: null → T");
    }

    @Test
    void anEmptyListOrNoValueIsARemoval() {
        assertThat(FieldChanges.between(BEFORE, new Details("T", null, List.of())))
                .extracting(FieldChange::getField)
                .containsExactly("year", "words");
        assertThat(FieldChanges.between(BEFORE, new Details("T", null, List.of())))
                .allMatch(FieldChange::isRemoval);
    }
}

package org.chapterhouse.searchlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizedQueryTest {

    @Test
    void capitalsAndSpacesMakeNoDifference() {
        assertThat(text("  How do\tI recruit\n Volunteers? ")).isEqualTo("how do i recruit volunteers?");
        assertThat(text("bücher\u00a0mobil")).isEqualTo("bücher mobil");
    }

    @Test
    void whatTheDatabaseWouldRefuseIsASpace() {
        assertThat(text("a\0b\ud83dc")).isEqualTo("a b c");
        assertThat(text("\0 \n").isEmpty()).isTrue();
    }

    @Test
    void aLongQuestionIsCutBetweenCharacters() {
        assertThat(text("x".repeat(199) + "😀y")).isEqualTo("x".repeat(199));
        assertThat(text("İ".repeat(10_000))).hasSizeLessThanOrEqualTo(200);
    }

    private static String text(String typed) {
        return NormalizedQuery.of(typed).text();
    }
}

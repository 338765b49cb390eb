package org.chapterhouse.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordBeginningsTest {

    @Test
    void controlCharactersAndHalfACharacterAreWhiteSpace() {
        assertThat(WordBeginnings.of("cen\0lib\u0001\ud83d").beginnings()).containsExactly("cen", "lib");
    }

    @Test
    void beginningsOfWordsMatchInAnyOrder() {
        assertThat(matches("lib cen", "Libraries and the 2020 Census")).isTrue();
        assertThat(matches("census 20 libraries", "Libraries and the 2020 Census"))
                .isTrue();
        assertThat(matches("braries", "Libraries and the 2020 Census")).isFalse();
        assertThat(matches("zoe MÜL", "Zoë Müller")).isTrue();
        assertThat(matches("e bo", "E-Books for All")).isTrue();
        assertThat(matches("e-bo all", "E-Books for All")).isTrue();
        assertThat(matches("o'br", "Pat O’Brien")).isTrue();
    }

    @Test
    void eachBeginsAWordOfItsOwn() {
        assertThat(matches("li lib", "Libraries")).isFalse();
        assertThat(matches("a an", "Ann Arbor")).isTrue();
        assertThat(matches("an a", "Ann Arbor")).isTrue();
        assertThat(matches("librar library", "Library Libraries")).isTrue();
    }

    @Test
    void whatBeginsAsTypedIsCloser() {
        assertThat(closeness("2020 cen", "2020 Census: Last Chance")).isEqualTo(2);
        assertThat(closeness("census 20", "2020 Census: Last Chance")).isEqualTo(1);
        assertThat(closeness("cen", "Libraries and the 2020 Census")).isZero();
    }

    @Test
    void punctuationIsNothing() {
        assertThat(WordBeginnings.of(" ?! -- ").isEmpty()).isTrue();
        assertThat(WordBeginnings.of("x ".repeat(100)).beginnings()).hasSize(10);
    }

    private static boolean matches(String typed, String title) {
        return WordBeginnings.of(typed).match(WordBeginnings.keys(title));
    }

    private static int closeness(String typed, String title) {
        return WordBeginnings.of(typed).closeness(WordBeginnings.keys(title));
    }
}

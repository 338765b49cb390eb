package org.chapterhouse.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TypedWordTest {

    @Test
    void shortAndSmallWordsNumbersAndExclusionsAreLeftAlone() {
        assertThat(words(
                        "Where do volunters vot on H.B.518 in covid19 (Marylnd) -excludd -\"not thiss\" \"get oout\"?"))
                .containsExactly("volunters", "Marylnd", "oout");
        assertThat(words("e-bookss d'accord _under_ x.files")).containsExactly("bookss");
        assertThat(words("")).isEmpty();
    }

    @Test
    void theRestOfTheTextAndTheCaseAreKept() {
        String text = "  “Censsus” COMITTEE, Marylnd & vot? ";
        assertThat(TypedWord.replace(text, TypedWord.in(text), List.of("census", "committee", "maryland")))
                .isEqualTo("  “Census” COMMITTEE, Maryland & vot? ");
    }

    private static List<String> words(String text) {
        return TypedWord.in(text).stream().map(TypedWord::word).toList();
    }
}

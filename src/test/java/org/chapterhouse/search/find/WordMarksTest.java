package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.search.find.MarkedText.Part;
import org.junit.jupiter.api.Test;

class WordMarksTest {

    private static List<String> marked(String question, String text) {
        MarkedText found = WordMarks.of(question).in(text);
        assertThat(found.text()).isEqualTo(text);
        return found.parts().stream().filter(Part::marked).map(Part::text).toList();
    }

    @Test
    void wordsAreMarkedInAllTheirEndings() {
        assertThat(marked("libraries", "A library, the Libraries; librarians"))
                .containsExactly("library", "Libraries", "librarians");
        assertThat(marked("vote", "Voting by vote; a devoted voter")).containsExactly("vote", "voter");
    }

    @Test
    void accentsDoNotMatterAndTheTextStaysAsItIs() {
        assertThat(marked("resume cafe", "Résumé im Café, naïve")).containsExactly("Résumé", "Café");
        assertThat(marked("Café", "cafe \uD83D\uDE00 cafés")).containsExactly("cafe", "cafés");
    }

    @Test
    void smallWordsExclusionsAndPunctuationAreNotMarked() {
        assertThat(marked("what is the vote", "What is the vote for")).containsExactly("vote");
        assertThat(marked("levy -ballot", "The levy on the ballot")).containsExactly("levy");
        assertThat(marked("(.*)+ \\E [", "Anything (.*)+ at all")).isEmpty();
    }

    @Test
    void withoutAQuestionNothingIsMarked() {
        assertThat(marked(null, "Text")).isEmpty();
        assertThat(marked("", "Text")).isEmpty();
        assertThat(marked("x".repeat(10_000), "Text")).isEmpty();
        assertThat(WordMarks.of("vote").in("").parts()).isEmpty();
    }
}

package org.chapterhouse.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.words.MarkedText.Part;
import org.junit.jupiter.api.Test;

class WordMarksTest {

    private static List<String> marked(String question, String text) {
        MarkedText found = WordMarks.of(SearchQuery.ofPage(question)).in(text);
        assertThat(found.text()).isEqualTo(text);
        return found.parts().stream().filter(Part::marked).map(Part::text).toList();
    }

    @Test
    void wordsAreMarkedInTheFormsInWhichTheyAreFound() {
        assertThat(marked("libraries", "A library, the Libraries; librarians")).containsExactly("library", "Libraries");
        assertThat(marked("vote", "Voting by vote; a devoted voter")).containsExactly("Voting", "vote");
    }

    @Test
    void accentsDoNotMatterAndTheTextStaysAsItIs() {
        assertThat(marked("resume cafe", "Résumé im Café, naïve")).containsExactly("Résumé", "Café");
        assertThat(marked("Café", "cafe \uD83D\uDE00 cafés")).containsExactly("cafe", "cafés");
    }

    @Test
    void apostrophesAndUmlautsAreMarkedHoweverTheyAreWritten() {
        assertThat(marked("hawaii", "Hawaiʻi, Hawai'i, Hawaii")).containsExactly("Hawaiʻi", "Hawai'i", "Hawaii");
        assertThat(marked("Schlüter", "Schluter, Schlueter, Schlüter"))
                .containsExactly("Schluter", "Schlueter", "Schlüter");
        assertThat(marked("\"Frau Schlüter\"", "frau Schlueter")).containsExactly("frau Schlueter");
    }

    @Test
    void joinedWordsNumbersAndOtherScriptsAreMarkedAsTheyAreFound() {
        assertThat(marked("wifi", "Wi-Fi, WiFi and wi fi")).containsExactly("Wi-Fi", "WiFi");
        assertThat(marked("k12", "K-12 and K12")).containsExactly("K-12", "K12");
        assertThat(marked("1250000", "$1,250,000 in all")).containsExactly("1,250,000");
        assertThat(marked("H.B. 518", "HB 518 passed")).containsExactly("HB", "518");
        assertThat(marked("図書館", "公共図書館の話")).containsExactly("図書館");
    }

    @Test
    void smallWordsExclusionsAndPunctuationAreNotMarked() {
        assertThat(marked("what is the vote", "What is the vote for")).containsExactly("vote");
        assertThat(marked("levy -ballot", "The levy on the ballot")).containsExactly("levy");
        assertThat(marked("(.*)+ \\E [", "Anything (.*)+ at all")).isEmpty();
    }

    @Test
    void aPhraseIsMarkedWhereItsWordsStandTogether() {
        assertThat(marked("\"friends group\"", "A group of friends, the Friends Groups"))
                .containsExactly("Friends Groups");
    }

    @Test
    void withoutAQuestionNothingIsMarked() {
        assertThat(marked(null, "Text")).isEmpty();
        assertThat(marked("", "Text")).isEmpty();
        assertThat(marked("x".repeat(10_001), "Text")).isEmpty();
        assertThat(marked("vote", "")).isEmpty();
    }
}

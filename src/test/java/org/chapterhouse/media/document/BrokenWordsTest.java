package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenWordsTest {

    private static String joined(String... pages) {
        return BrokenWords.joined(List.of(pages)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "the referen-|dum date,           the referendum|date",
        "the referen-|dum. A vote,        the referendum.|A vote",
        "“appropri-|ations”,              “appropriations”",
        "the referen\u2010|dum,           the referendum",
        "REFEREN-|DUM,                    REFERENDUM",
        "refe-|ren-|dum,                  referendum",
        "self-suffi-|cient,               self-sufficient",
        "a refe\u00ADren\u00AD|dum,       a refe\u00ADrendum",
        "Mc\u00AD|Donald,                 McDonald"
    })
    void brokenWordsAreJoined(String broken, String joined) {
        assertThat(joined(broken.replace('|', '\n'))).isEqualTo(joined.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource({
        "a well-|known lobbyist,          a well-known|lobbyist",
        "Jean-|Pierre spoke,              Jean-Pierre|spoke",
        "in K-|12 schools,                in K-12|schools",
        "2024-|25,                        2024-25",
        "LSTA-|funded,                    LSTA-funded",
        "e-|books,                        e-books"
    })
    void hyphensOfTheWordStay(String broken, String joined) {
        assertThat(joined(broken.replace('|', '\n'))).isEqualTo(joined.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"pre-|and postwar", "the vote -|it failed", "the vote --|it failed", "first|- second", "a -|- b"})
    void otherDashesAreLeft(String text) {
        assertThat(joined(text.replace('|', '\n'))).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void theRestOfTheDocumentTellsWhetherTheHyphenBelongsToTheWord() {
        String broken = "Each library-\nassociation votes";
        assertThat(joined(broken, "the Library-Association of old")).isEqualTo("Each library-association\nvotes");
        assertThat(joined(broken, "a library, and an association")).isEqualTo("Each library-association\nvotes");
        assertThat(joined("a well-\nness program", "on wellness")).isEqualTo("a wellness\nprogram");
        assertThat(joined("a web-\nsite opens", "the website")).isEqualTo("a website\nopens");
        assertThat(joined("a web-\nsite opens", "the web-site")).isEqualTo("a web-site\nopens");
    }

    @Test
    void partsOfBrokenWordsAreNoWords() {
        assertThat(joined("legis-\nlation", "more legis-\nlation")).isEqualTo("legislation");
        assertThat(joined("the comm-\nand of words", "their command")).isEqualTo("the command\nof words");
    }

    @Test
    void linesKeepTheirPlace() {
        assertThat(joined("one\n\ntwo\n")).isEqualTo("one\n\ntwo");
        assertThat(joined("")).isEmpty();
        assertThat(joined("broken-")).isEqualTo("broken-");
    }
}

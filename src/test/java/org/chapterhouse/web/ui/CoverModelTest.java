package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverModelTest {

    @Test
    void theProgramGivesThePatternAndTheTopicTheCloth() {
        CoverModel cover = CoverModel.of(
                "Census", "Libraries and the 2020 Census", "cae", "Chapter Advocacy Exchange", "2020-census");
        assertThat(cover).isEqualTo(new CoverModel("Census", "Chapter Advocacy Exchange", "exchange", "teal"));
    }

    @Test
    void anUnknownProgramAlwaysGetsTheSamePattern() {
        CoverModel first = CoverModel.of(null, "Some title", "gardening", "Gardening", "");
        CoverModel second = CoverModel.of(null, "Another title", "gardening", "Gardening", "");
        assertThat(second.pattern()).isEqualTo(first.pattern());
        assertThat(second.cloth()).isEqualTo(first.cloth());
    }

    @ParameterizedTest
    @CsvSource({"Yes, n4", "Census, n6", "Congratulations, n12"})
    void theSizeFollowsTheLetters(String word, String size) {
        assertThat(CoverModel.of(word, "", "", "", "").size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hack Your Engage | Engage",
                "Library Snapshot Day webinar | Snapshot",
                "The Best Defense Is a Good Offense | Defense",
                "Advocacy | Advocacy",
                "Intellectualization | Intellec…",
                "… | …"
            })
    void theLongestTellingWordOfTheTitleIsStamped(String title, String word) {
        assertThat(CoverModel.of(" ", title, "", "", "").word()).isEqualTo(word);
    }
}

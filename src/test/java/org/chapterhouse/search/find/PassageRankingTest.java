package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.TextPieces;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;
import org.junit.jupiter.api.Test;

class PassageRankingTest {

    @Test
    void whatIsMuchWeakerOrHasNoMarkIsLeftOut() {
        List<FoundPassage> ranked = PassageRanking.rank(
                List.of(passage(1, "[recruit] [volunteers]", 10), passage(2, "of the", 9), passage(3, "[talk]", 2)),
                List.of(),
                WordMarks.NONE);
        assertThat(ranked).extracting(FoundPassage::page).containsExactly(1);
    }

    @Test
    void whatIsFoundBothWaysIsOnePassageAndComesFirst() {
        List<FoundPassage> ranked = PassageRanking.rank(
                List.of(passage(1, "[volunteers] [volunteers]", 10), passage(2, "[volunteers] help", 9)),
                List.of(passage(3, "ask people in person", 0.6), passage(2, "[volunteers] help", 0.5)),
                WordMarks.NONE);
        assertThat(ranked).extracting(FoundPassage::page).containsExactly(2, 1, 3);
    }

    @Test
    void titleAndSummaryAreNoMoment() {
        FoundPassage about =
                new FoundPassage(MomentKind.ABOUT, null, null, null, null, null, null, null, MarkedText.plain(""), 0.7);
        assertThat(PassageRanking.rank(List.of(), List.of(about, passage(1, "similar", 0.68)), WordMarks.NONE))
                .extracting(FoundPassage::page)
                .containsExactly(1);
    }

    @Test
    void otherPlacesAreThoseThatMatchWellEnoughAndAreNotAtHand() {
        List<FoundPlace> others = PassageRanking.others(
                List.of(place(1, 10), place(2, 5), place(3, 2)), List.of(passage(1, "[recruit] [volunteers]", 10)));
        assertThat(others).extracting(FoundPlace::page).containsExactly(2);
    }

    private static FoundPlace place(int page, double score) {
        return new FoundPlace(MomentKind.SLIDE, null, null, null, page, 7L, score);
    }

    private static FoundPassage passage(int page, String marked, double score) {
        return new FoundPassage(
                MomentKind.SLIDE,
                null,
                null,
                null,
                page,
                7L,
                "Slides",
                null,
                Highlights.read(marked.replace('[', TextPieces.OPEN).replace(']', TextPieces.CLOSE)),
                score);
    }
}

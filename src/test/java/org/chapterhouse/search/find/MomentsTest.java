package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chapterhouse.search.document.CueBorders;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.SessionDocument.SectionStart;
import org.chapterhouse.search.document.TextPieces;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final List<SectionStart> SECTIONS =
            List.of(new SectionStart(0, "Opening"), new SectionStart(30_000, "Volunteers"));
    private static final MomentMaker PLAIN =
            new MomentMaker(SECTIONS, new Translations("en", List.of()), WordMarks.NONE);

    @Test
    void aMomentStartsWithTheCaptionThatHoldsMostOfTheWords() {
        Moments moments = new Moments(
                List.of(speech(
                        "0:20000 20:28000 45:33000",
                        "Ask [volunteers] xx. And so on and so on a. Recruit: [recruit] [volunteers] now.",
                        5)),
                List.of(),
                List.of(),
                PLAIN);
        assertThat(moments.best()).singleElement().satisfies(moment -> {
            assertThat(moment.startSeconds()).isEqualTo(33.0);
            assertThat(moment.section()).isEqualTo("Volunteers");
        });
        assertThat(moments.marks()).containsExactly(20.0, 33.0);
    }

    @Test
    void ofEqualCaptionsTheFirstIsTheMoment() {
        Moments moments =
                new Moments(List.of(speech("0:1000 8:30000", "[vote] a. [vote] b.", 5)), List.of(), List.of(), PLAIN);
        assertThat(moments.best().get(0).startSeconds()).isEqualTo(1.0);
        assertThat(moments.best().get(0).jumpSeconds()).isZero();
        assertThat(moments.marks()).containsExactly(1.0, 30.0);
    }

    @Test
    void theSharedCaptionOfTwoPassagesIsOneMoment() {
        List<FoundPassage> found = List.of(
                speech("0:1000 9:20000", "[A] word. [vote] now.", 5),
                speech("0:20000 10:28000", "[vote] now. Later.", 4),
                speech("0:40000", "[vote] again", 4),
                speech("0:60000", "[vote] late", 4));
        assertThat(new Moments(found, List.of(), List.of(), PLAIN).count()).isEqualTo(4 - 1);
        assertThat(new Moments(
                                List.of(
                                        speech("0:20000", "x [vote] now.", 5),
                                        speech("0:20000 12:28000", "x [vote] now. Later.", 4)),
                                List.of(),
                                List.of(),
                                PLAIN)
                        .count())
                .isOne();
    }

    @Test
    void thereAreAsManyMomentsWhetherTheirTextsAreAtHandOrNot() {
        List<FoundPassage> found = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            found.add(
                    speech("0:%d 12:%d".formatted(i * 20_000, i * 20_000 + 18_000), "the [vote] is near", 9 - i * 0.1));
            found.add(page(i % 7, "the [vote]", 5));
        }
        int all = new Moments(found, List.of(), List.of(), PLAIN).count();
        for (int known : new int[] {0, 1, 8, 33}) {
            List<FoundPlace> others = found.subList(known, found.size()).stream()
                    .map(FoundPassage::place)
                    .toList();
            Moments some = new Moments(found.subList(0, known), others, List.of(), PLAIN);
            assertThat(some.count()).isEqualTo(all);
            Moments listed = new Moments(found.subList(0, known), others, found, PLAIN);
            assertThat(listed.count()).isEqualTo(all);
            assertThat(listed.all()).hasSize(all).isSortedAccordingTo(Comparator.comparing(Moment::startSeconds));
        }
    }

    @Test
    void threeOfSpeechAndTwoPagesAreShownAndTheRestCounted() {
        List<FoundPassage> found = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            found.add(speech("0:" + i * 30_000, "the [vote] is near", 9));
            found.add(page(i + 1, "the [vote]", 9));
        }
        found.add(page(1, "more of page one: [vote]", 8));
        Moments moments = new Moments(found, List.of(), List.of(), PLAIN);
        assertThat(moments.best())
                .extracting(Moment::kind)
                .containsExactly(
                        MomentKind.TRANSCRIPT,
                        MomentKind.TRANSCRIPT,
                        MomentKind.TRANSCRIPT,
                        MomentKind.SLIDE,
                        MomentKind.SLIDE);
        assertThat(moments.count()).isEqualTo(12);
    }

    @Test
    void placesWhoseTextIsNotAtHandAreCountedOnceAndMarked() {
        FoundPlace sharesTheCaption = new FoundPlace(MomentKind.TRANSCRIPT, 20_000, 40_000, "en", null, null, 4);
        FoundPlace later = new FoundPlace(MomentKind.TRANSCRIPT, 60_000, 90_000, "en", null, null, 4);
        FoundPlace slide = new FoundPlace(MomentKind.SLIDE, 30_000, null, null, 2, 7L, 4);
        FoundPlace sameSlide = new FoundPlace(MomentKind.SLIDE, 30_000, null, null, 2, 7L, 3);
        Moments moments = new Moments(
                List.of(speech("0:1000 9:20000", "Word. So [vote] now.", 5)),
                List.of(sharesTheCaption, later, slide, sameSlide),
                List.of(),
                PLAIN);
        assertThat(moments.count()).isEqualTo(3);
        assertThat(moments.best()).hasSize(1);
        assertThat(moments.marks()).containsExactly(20.0, 30.0, 60.0);
    }

    @Test
    void whatIsFoundByMeaningBeginsWithItsPassage() {
        Moments moments = new Moments(
                List.of(speech("0:61000 20:70000", "Ask for help. Then ask again.", 1)), List.of(), List.of(), PLAIN);
        assertThat(moments.best()).singleElement().satisfies(moment -> {
            assertThat(moment.startSeconds()).isEqualTo(61.0);
            assertThat(moment.byMeaning()).isTrue();
            assertThat(moment.text().text()).isEqualTo("Ask for help. Then ask again.");
            assertThat(moment.section()).isEqualTo("Volunteers");
        });
        assertThat(moments.marks()).isEmpty();
    }

    @Test
    void anExcerptHasEightyCharactersOfContextCutBetweenWords() {
        String filler = "lorem ipsum dolor sit amet ".repeat(20);
        MarkedText whole = Highlights.read(filler + "\uE000vote\uE001 " + filler);
        MarkedText excerpt = Excerpt.around(whole, whole.marks().get(0), 0);
        assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeBetween(140, 166);
        assertThat(excerpt.text().split(" ")[0].substring(1)).isIn("lorem", "ipsum", "dolor", "sit", "amet");
        assertThat(excerpt.parts()).hasSize(3);
        assertThat(excerpt.parts().get(1)).isEqualTo(new MarkedText.Part("vote", true));
    }

    @Test
    void anExcerptThatEndsWithASentenceIsNotCut() {
        MarkedText whole =
                Highlights.read("\uE000vote\uE001 " + "now ".repeat(17) + "please. " + "Then comes more ".repeat(20));
        assertThat(Excerpt.around(whole, whole.marks().get(0), 0).text()).endsWith("please.");
    }

    @Test
    void anExcerptBeginsWithItsCaptionWhereThatIsNear() {
        String text = "x".repeat(30) + " y".repeat(60) + " Now we come to people who will \uE000vote\uE001.";
        MarkedText whole = Highlights.read(text);
        int caption = whole.text().indexOf("Now");
        assertThat(Excerpt.around(whole, whole.marks().get(0), caption).text())
                .isEqualTo("Now we come to people who will vote.");
    }

    @Test
    void anExcerptNeverHoldsHalfACharacter() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(100) + "\uE000vote\uE001" + "😀".repeat(100);
            MarkedText whole = Highlights.read(text);
            String excerpt = Excerpt.around(whole, whole.marks().get(0), 0).text();
            assertThat(excerpt.codePoints()
                            .filter(c -> c >= 0xD800 && c <= 0xDFFF)
                            .count())
                    .isZero();
            assertThat(excerpt).contains("vote");
        }
    }

    private static FoundPassage speech(String cues, String marked, double score) {
        CueBorders borders = CueBorders.parse(cues);
        int last = Integer.parseInt(cues.replaceFirst(".*:", ""));
        return new FoundPassage(
                MomentKind.TRANSCRIPT,
                borders.startMillis(0),
                last + 8_000,
                "en",
                null,
                null,
                null,
                borders,
                read(marked),
                score);
    }

    private static FoundPassage page(int page, String marked, double score) {
        return new FoundPassage(
                MomentKind.SLIDE, page * 1_000, null, null, page, 7L, "Slides", null, read(marked), score);
    }

    private static MarkedText read(String marked) {
        return Highlights.read(marked.replace('[', TextPieces.OPEN).replace(']', TextPieces.CLOSE));
    }
}

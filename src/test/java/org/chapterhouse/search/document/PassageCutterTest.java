package org.chapterhouse.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.Transcript;
import org.junit.jupiter.api.Test;

class PassageCutterTest {

    @Test
    void passagesLastTwentyToFortySeconds() {
        List<PassageDocument> passages = cut(IntStream.range(0, 100)
                .mapToObj(i -> cue(i * 6_000, 6_000, "Sentence number " + i + " has some words in it."))
                .toList());
        assertThat(passages.subList(0, passages.size() - 1))
                .allSatisfy(
                        passage -> assertThat(passage.end() - passage.start()).isBetween(20_000, 40_000));
        assertThat(passages.get(0).start()).isZero();
        assertThat(passages.get(passages.size() - 1).end()).isEqualTo(600_000);
    }

    @Test
    void twoNeighboringCaptionsAlwaysShareAPassage() {
        for (int length : new int[] {1_000, 5_000, 13_000, 39_000, 90_000}) {
            List<Cue> cues = IntStream.range(0, 40)
                    .mapToObj(i -> cue(i * length, length, "w" + i))
                    .toList();
            List<PassageDocument> passages = cut(cues);
            for (int i = 0; i + 1 < cues.size(); i++) {
                String both = "w" + i + " w" + (i + 1);
                assertThat(passages)
                        .as(both)
                        .anySatisfy(passage ->
                                assertThat((" " + passage.text() + " ")).contains(" " + both + " "));
            }
        }
    }

    @Test
    void shortCaptionsShareSeveralSoThatAPhraseOverMoreThanTwoIsFound() {
        List<PassageDocument> passages = cut(IntStream.range(0, 200)
                .mapToObj(i -> cue(i * 700, 700, "word" + i))
                .toList());
        for (int i = 0; i + 3 < 200; i++) {
            String phrase = IntStream.range(i, i + 4).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
            assertThat(passages)
                    .anySatisfy(passage -> assertThat(passage.text()).contains(phrase));
        }
    }

    @Test
    void bordersTellWhenEachWordIsSaid() {
        PassageDocument passage = cut(List.of(
                        cue(1_000, 4_000, "We meet 😀 today."), cue(5_000, 4_000, "Bring friends.")))
                .get(0);
        CueBorders cues = CueBorders.parse(passage.cues());
        int friends = passage.text().indexOf("friends");
        assertThat(cues.startMillis(cues.cueAt(friends))).isEqualTo(5_000);
        assertThat(cues.startMillis(cues.cueAt(0))).isEqualTo(1_000);
        assertThat(cues.startMillis(cues.cueAt(passage.text().indexOf("today"))))
                .isEqualTo(1_000);
    }

    @Test
    void aCaptionThatRunsOnIsCutButKeepsItsTime() {
        List<PassageDocument> passages = cut(List.of(cue(2_000, 3_000, "endless ".repeat(2_000))));
        assertThat(passages).hasSizeGreaterThan(5).allSatisfy(passage -> {
            assertThat(passage.text().length()).isLessThanOrEqualTo(2_001);
            assertThat(passage.start()).isEqualTo(2_000);
        });
    }

    @Test
    void silenceMakesNoPassage() {
        assertThat(cut(List.of())).isEmpty();
        assertThat(cut(List.of(cue(0, 1_000, " \n ")))).isEmpty();
    }

    @Test
    void textIsCutBetweenWordsAndNeverWithinACharacter() {
        assertThat(TextPieces.of("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(TextPieces.of("😀😀😀😀", 3)).containsExactly("😀", "😀", "😀", "😀");
        assertThat(TextPieces.of(" a\n\u00a0b \uE000c\uE001 ", 50)).containsExactly("a b c");
    }

    private static List<PassageDocument> cut(List<Cue> cues) {
        return PassageCutter.cut(Transcript.of(cues, List.of()), "en");
    }

    private static Cue cue(int start, int lasts, String text) {
        return new Cue("", start, start + lasts, null, text);
    }
}

package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.Transcript.Line;
import org.chapterhouse.media.caption.Transcript.Paragraph;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final List<Cue> cues = new ArrayList<>();

    @Test
    void cuesThatFollowEachOtherAreOneParagraph() {
        say(0, 2000, "Ann", "Welcome to\nthe exchange.");
        say(2000, 4000, null, "Today: levies.");
        assertThat(paragraphs())
                .containsExactly(new Paragraph(
                        "Ann",
                        0,
                        4000,
                        List.of(
                                new Line(0, 0, 2000, "Welcome to the exchange."),
                                new Line(1, 2000, 4000, "Today: levies."))));
        assertThat(paragraphs().get(0).text()).isEqualTo("Welcome to the exchange. Today: levies.");
    }

    @Test
    void anotherSpeakerBeginsAParagraph() {
        say(0, 1000, "Ann", "Ready?");
        say(1000, 2000, "Lee", "Yes.");
        say(2000, 3000, null, "Quite.");
        say(3000, 4000, "Ann", "Good.");
        assertThat(paragraphs()).extracting(Paragraph::speaker).containsExactly("Ann", "Lee", "Ann");
        assertThat(paragraphs()).extracting(Paragraph::text).containsExactly("Ready?", "Yes. Quite.", "Good.");
    }

    @Test
    void dashMarksANewSpeakerWithoutAName() {
        say(0, 1000, "Ann", "Questions?");
        say(1000, 2000, "-", "One.");
        assertThat(paragraphs()).extracting(Paragraph::speaker).containsExactly("Ann", null);
    }

    @Test
    void pauseOfTwoSecondsBeginsAParagraph() {
        say(0, 1000, null, "a");
        say(2999, 3500, null, "b");
        say(5500, 6000, null, "c");
        assertThat(paragraphs()).extracting(Paragraph::text).containsExactly("a b", "c");
    }

    @Test
    void sectionBeginsAParagraph() {
        say(0, 1000, null, "a");
        say(1000, 2000, null, "b");
        say(2000, 3000, null, "c");
        assertThat(Transcript.of(cues, List.of(1500L, 1000L, 0L, 90_000L)).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("a", "b", "c");
    }

    @Test
    void longSpeechBreaksAtTheEndOfASentence() {
        for (int i = 0; i < 25; i++) {
            say(i * 1000L, i * 1000L + 1000, null, "five words stand here, always" + (i % 5 == 4 ? ".\u201D" : ""));
        }
        assertThat(paragraphs())
                .extracting(paragraph -> paragraph.lines().size())
                .containsExactly(15, 10);
    }

    @Test
    void speechWithoutPunctuationBreaksAtLast() {
        for (int i = 0; i < 40; i++) {
            say(i * 1000L, i * 1000L + 1000, null, "five words stand here always");
        }
        assertThat(paragraphs())
                .extracting(paragraph -> paragraph.lines().size())
                .containsExactly(30, 10);
    }

    @Test
    void emptyCuesAreLeftOutButCounted() {
        say(0, 1000, null, " \n\u00A0");
        say(1000, 900, null, "a");
        List<Line> lines = List.of(new Line(1, 1000, 1000, "a"));
        assertThat(paragraphs()).containsExactly(new Paragraph(null, 1000, 1000, lines));
        assertThat(Transcript.of(List.of(), List.of()).paragraphs()).isEmpty();
    }

    @Test
    void rollingCaptionsAreSaidOnce() {
        say(0, 2000, null, " \nhello everyone");
        say(2000, 2010, null, "hello everyone\n ");
        say(2010, 4000, null, "hello everyone\nwelcome back");
        say(4000, 4010, null, "welcome back");
        say(4010, 6000, null, "welcome back\nto the exchange");
        assertThat(paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("hello everyone welcome back to the exchange");
    }

    @Test
    void growingCaptionsAreSaidOnceWithTheTimeOfEachWord() {
        say(1000, 2000, null, "the levy");
        say(2000, 3000, null, "The levy, passed in");
        say(3000, 4000, null, "The levy, passed in every precinct");
        say(4000, 5000, null, "and so");
        say(5000, 6000, null, "and so did the bond");
        say(6000, 7000, null, "and so did the bond");
        assertThat(paragraphs().get(0).lines())
                .containsExactly(
                        new Line(0, 1000, 2000, "the levy"),
                        new Line(1, 2000, 3000, "passed in"),
                        new Line(2, 3000, 4000, "every precinct"),
                        new Line(3, 4000, 5000, "and so"),
                        new Line(4, 5000, 6000, "did the bond"));
    }

    @Test
    void captionsThatRollByWordsAreSaidOnce() {
        say(0, 1000, "Ann", "the levy passed");
        say(1000, 2000, "Ann", "levy passed in every");
        say(2000, 3000, "Ann", "in every\nprecinct of");
        say(3000, 4000, "Ann", "precinct of the county");
        say(4000, 5000, "Lee", "the county");
        assertThat(paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("the levy passed in every precinct of the county", "the county");
    }

    @Test
    void scriptsWithoutSpacesRollByCharacters() {
        say(0, 1000, null, "図書館の");
        say(1000, 2000, null, "図書館の予算は");
        say(2000, 3000, null, "予算は、可決 OK です。");
        assertThat(paragraphs().get(0).lines()).extracting(Line::text).containsExactly("図書館の", "予算は", "、可決 OK です。");
    }

    @Test
    void speechThatRepeatsItsWordsDoesNotRoll() {
        say(0, 1000, null, "I have a dream");
        say(1000, 2000, null, "I have a dream that one day");
        say(2000, 3000, null, "we vote");
        say(3000, 4000, null, "vote early");
        say(4000, 5000, null, "no");
        say(5000, 6000, null, "no new taxes");
        for (int i = 6; i < 20; i++) {
            say(i * 1000L, i * 1000L + 1000, null, "number " + i);
        }
        assertThat(paragraphs().get(0).text())
                .startsWith("I have a dream I have a dream that one day we vote vote early no no new taxes");
    }

    @Test
    void peopleMayRepeatThemselves() {
        say(0, 1000, null, "Vote!");
        say(1000, 2000, null, "Vote!");
        assertThat(paragraphs()).extracting(Paragraph::text).containsExactly("Vote! Vote!");
    }

    @Test
    void wordsAreSpreadOverTheMinutesOfTheirLine() {
        say(0, 10_000, null, "one two – three");
        say(50_000, 70_000, null, "four five six seven");
        say(130_000, 140_000, null, "beyond the end");
        Transcript transcript = Transcript.of(cues, List.of());
        assertThat(transcript.wordsPer(60_000, 121_000)).containsExactly(5, 2, 3);
        assertThat(transcript.wordsPer(60_000, 120_000)).containsExactly(5, 2);
        assertThat(transcript.wordsPer(60_000, 0)).isEmpty();
    }

    private void say(long start, long end, String speaker, String text) {
        cues.add(new Cue("", start, end, speaker, text));
    }

    private List<Paragraph> paragraphs() {
        return Transcript.of(cues, List.of()).paragraphs();
    }
}

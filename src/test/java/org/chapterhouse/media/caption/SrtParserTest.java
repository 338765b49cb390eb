package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chapterhouse.media.caption.Captions.Reason;
import org.chapterhouse.media.caption.Captions.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrtParserTest {

    @Test
    void numbersBecomeIdsAndTagsDisappear() {
        Captions captions = CaptionParser.parse("""
                1
                00:00:01,000 --> 00:00:02,500 X1:40 X2:600
                {\\an8}<i>Call</i> your <font color="#ff0000">senator</font>,
                Q&amp;A follows; AT&T pays.

                2
                00:00:03.000 --> 00:00:04.000
                Thank you<br/>all.
                """);
        assertThat(captions.format()).isEqualTo(Captions.Format.SUBRIP);
        assertThat(captions.cues())
                .containsExactly(
                        new Cue("1", 1000, 2500, null, "Call your senator,\nQ&A follows; AT&T pays."),
                        new Cue("2", 3000, 4000, null, "Thank you\nall."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <v Ann Lee>Hello</v>        | Ann Lee
            <i><v.loud Ann &amp; Lee>Hello</v></i> | Ann & Lee
            {\\an8}<v Ann>Hel</v><v Lee>lo | Ann
            Hel<v Ann>lo                |
            <v>Hello                    |
            """)
    void speakerIsTheVoiceThatOpensTheCue(String text, String speaker) {
        assertThat(CaptionParser.parse("1\n00:00:00,000 --> 00:00:01,000\n" + text)
                        .cues())
                .containsExactly(new Cue("1", 0, 1000, speaker, "Hello"));
    }

    @Test
    void numbersEmptyLinesAndPaddingAreOptional() {
        assertThat(CaptionParser.parse("""


                0:0:1,5 --> 0:0:2
                one
                00:02,000 --> 00:03,000
                two
                7
                00:00:03,000 --> 00:00:04,000
                three""").cues())
                .containsExactly(
                        new Cue("", 1500, 2000, null, "one"),
                        new Cue("", 2000, 3000, null, "two"),
                        new Cue("7", 3000, 4000, null, "three"));
    }

    @Test
    void blankLinesNumbersAndArrowsInsideTextStayText() {
        assertThat(CaptionParser.parse("""
                1
                00:00:01,000 --> 00:00:02,000
                In the year

                2024

                choose File --> Save, a<b and b>c, 10:30 sharp

                2
                00:00:03,000 --> 00:00:04,000
                """).cues())
                .containsExactly(new Cue(
                        "1",
                        1000,
                        2000,
                        null,
                        "In the year\n\n2024\n\nchoose File --> Save, a<b and b>c, 10:30 sharp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00:05,000 - 00:00:06,000",
                "0:5 -> soon",
                "00:00:05,000 --> soon",
                "00:99:05,000 --> 01:00:06,000",
                "-00:00:05,000 --> 00:00:06,000",
                "00:00:05,000 -->",
                "--> 00:00:06,000",
                "00:00:05:12 --> 00:00:06:01"
            })
    void oneBrokenTimeCostsOnlyItsCue(String time) {
        Captions captions = CaptionParser.parse("1\n00:00:01,000 --> 00:00:02,000\nfine\n\n2\n" + time
                + "\nbroken\n\n3\n00:00:08,000 --> 00:00:09,000\nfine again\n");
        assertThat(captions.cues()).extracting(Cue::text).containsExactly("fine", "fine again");
        assertThat(captions.skipped()).containsExactly(new Skipped(6, Reason.TIME));
    }

    @Test
    void lineIsTheSameWithWindowsLineEnds() {
        assertThat(CaptionParser.parse("1\r\n00:00:01,000 --> 00:00:02,000\r\nfine\r\n\r\n00:00:0x --> 1\r\n")
                        .skipped())
                .containsExactly(new Skipped(5, Reason.TIME));
    }

    @Test
    void cueThatEndsBeforeItStartsIsLeftOut() {
        Captions captions = CaptionParser.parse("1\n00:00:09,000 --> 00:00:02,000\nbackwards\n");
        assertThat(captions.cues()).isEmpty();
        assertThat(captions.skipped()).containsExactly(new Skipped(2, Reason.BACKWARD));
        assertThat(Reason.BACKWARD.text()).isEqualTo("This caption ends before it starts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transcribed by Ana\n\n", "Title: Levies\nDate: May\n", "Transcribed by Ana\n"})
    void wordsBeforeTheFirstTimeAreLeftOutAlone(String before) {
        Captions captions =
                CaptionParser.parse("\n" + before + "1\n00:00:01,000 --> 00:00:02,000\nWelcome\n\n2\nno time\n");
        assertThat(captions.cues()).extracting(Cue::id).containsExactly("1");
        assertThat(captions.cues()).extracting(Cue::text).containsExactly("Welcome\n\n2\nno time");
        assertThat(captions.skipped()).containsExactly(new Skipped(2, Reason.UNTIMED));
    }

    @Test
    void webVttWithoutItsFirstLineIsNoSubRip() {
        BrokenCaptions broken = refused("00:00:01.000 --> 00:00:02.000\nWelcome\n");
        assertThat(broken).hasMessage("Line 1: This looks like WebVTT, but its first line must be WEBVTT.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear reader,\n00:00:01.000 --> 00:00:02.000\nno",
                "Dear reader,\n1\n00:00:09,000 --> 00:00:02,000\nno",
                "Dear reader,\n1\n00:00:01,000 --> 00:00:02,000\n",
                "a --> b",
                "%PDF-1.7",
                "WEBVTTX\n\n00:01.000 --> 00:02.000\nx",
                "12\n",
                "{\"captions\": []}",
                "1\nHello\n"
            })
    void otherFilesAreNoCaptions(String text) {
        assertThat(refused(text).reason()).startsWith("This is not a caption file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF"})
    void emptyFilesAreRefused(String text) {
        assertThat(refused(text).reason()).isEqualTo("The file is empty.");
    }

    private static BrokenCaptions refused(String text) {
        BrokenCaptions broken = catchThrowableOfType(BrokenCaptions.class, () -> CaptionParser.parse(text));
        assertThat(broken).isNotNull();
        return broken;
    }
}
